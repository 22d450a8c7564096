// Headers of libarchive for the roof, which unpacks input files; nothing else includes them.
#ifndef CONTATTO_CARCHIVE_SHIM_H
#define CONTATTO_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif
