/* Writing a file below a folder that others may have filled: what is written stays below it, for no symbolic link on the
 * way is followed. The folder itself may be one, for it is what the person named. Not for reports, whose files people name. */
#ifndef ASSAY_FILE_WRITE_H
#define ASSAY_FILE_WRITE_H

#include "error.h"
#include "text.h"

/* Writes the new file `below` the folder, as in "rules/a.lua", and the folders on its way. False and `error` where it is
 * there already, or can't be written: then nothing of it stays. */
bool file_write_new(const char *folder, const char *below, struct text text, struct error *error);

/* Puts a whole new file in place of one that is there, with its permissions, so that nobody is left with half of it. */
bool file_write_over(const char *folder, const char *below, struct text text, struct error *error);

#endif
