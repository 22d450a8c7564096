// zlib, for the indexed pictures of Drawing.
#ifndef CONTATTO_CZLIB_SHIM_H
#define CONTATTO_CZLIB_SHIM_H
#include <zlib.h>
#endif
