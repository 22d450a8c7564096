// The C interface of libqpdf for the PDF finishing pass of Drawing.
#ifndef CONTATTO_CQPDF_SHIM_H
#define CONTATTO_CQPDF_SHIM_H
#include <qpdf/qpdf-c.h>
#endif
