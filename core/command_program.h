/* Which program this is: two that were built from other sources, or otherwise, may judge otherwise. */
#ifndef ASSAY_COMMAND_PROGRAM_H
#define ASSAY_COMMAND_PROGRAM_H

#include "text.h"

/* Adds assay's version and what the linker wrote into the program that tells builds apart. */
void program_add_identity(struct buffer *out);

#endif
