// Calls of the GNU C library that its Swift module leaves out because they need _GNU_SOURCE.
#ifndef CONTATTO_CLINUX_SHIM_H
#define CONTATTO_CLINUX_SHIM_H
// Renames in one step; with flag 2 (RENAME_EXCHANGE) the two paths change places.
int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath,
              unsigned int flags);

// Starts writing a part of a file to the disk (flag 2, SYNC_FILE_RANGE_WRITE) or waits for it.
int sync_file_range(int file, long long offset, long long count, unsigned int flags);
#endif
