/* Where in a message its place ends: "file:line: sentence". A part of the sandbox. */
#ifndef ASSAY_SANDBOX_PLACE_H
#define ASSAY_SANDBOX_PLACE_H

#include "error.h"

/* A file whose name has a colon, and those before it; NULL: there is none. The name of any other ends at the first one. */
struct sandbox_file;
void sandbox_add_file(struct sandbox_file **files, const char *name);
void sandbox_forget_files(struct sandbox_file *files);

/* Whether a message says where. */
bool sandbox_has_place(const struct sandbox_file *files, const char *message);
/* Cuts a message in two; false, and nothing is cut, where it says no place. */
bool sandbox_split_message(const struct sandbox_file *files, char *message, struct place *place, const char **sentence);

#endif
