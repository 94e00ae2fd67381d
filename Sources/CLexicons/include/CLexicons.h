// The word lists of every language, built into the program: nothing to install beside it, nothing to read at start.
#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stddef.h>

/// One resource file: `en/reporting-verbs` and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} clexicons_resource;

/// The first of all resource files; the one behind the last has no name.
const clexicons_resource *clexicons_first(void);

#endif
