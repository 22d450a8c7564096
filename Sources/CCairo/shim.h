// Headers of cairo, Pango and fontconfig for the Drawing target; nothing else includes them.
#ifndef CONTATTO_CCAIRO_SHIM_H
#define CONTATTO_CCAIRO_SHIM_H
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#endif
