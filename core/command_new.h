/* What the rooms of `assay new` share: command_new.c fills in starting files, command_new_portfolio.c writes a portfolio from
 * the table of the format and what units ask. For nobody else. */
#ifndef ASSAY_COMMAND_NEW_H
#define ASSAY_COMMAND_NEW_H

#include "cli.h"

enum exit_status new_portfolio(const struct request *request, const char *home);
/* Writes a file `below` a folder, and all folders that it needs, and says so on standard output. False and `error` where it
 * is there already, or can't be written. */
bool new_write_file(struct arena *arena, const char *folder, const char *below, const char *text, struct error *error);

#endif
