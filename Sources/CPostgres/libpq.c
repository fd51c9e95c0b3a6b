#include "CPostgres.h"

#include <dlfcn.h>
#include <stddef.h>

const struct LibPQ *libpq_load(void) {
  static struct LibPQ functions;
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
#define LOOK_UP(name) \
  functions.name = (__typeof__(&name))dlsym(library, #name); \
  if (!functions.name) return NULL;
  LIBPQ_FUNCTIONS(LOOK_UP)
#undef LOOK_UP
  return &functions;
}
