/* Where reports go: files and standard output, each with its format. A file that holds an older report holds that, whole, or the
 * beginning of the new one, never some of both. */
#ifndef ASSAY_COMMAND_OUTPUT_H
#define ASSAY_COMMAND_OUTPUT_H

#include "cli.h"
#include "error.h"
#include "report.h"

struct outputs;

/* Opens all outputs of the request. Who reads a pipe is waited for until `wake`, a file descriptor, can be read; 0: for
 * ever. NULL and `error` where one can't be written. */
struct outputs *outputs_open(const struct request *request, bool several, int wake, struct error *error);
/* Opens a file for a report, to be written from its beginning. A pipe's reader is waited for two seconds, or until `wake`.
 * -1 and errno, of which output_why tells, where it can't be written. */
int output_open_file(const char *file, int wake);
const char *output_why(int why);
/* Whether some report goes to a terminal. */
bool outputs_at_terminal(const struct outputs *outputs);
void outputs_begin(struct outputs *outputs, const struct run_facts *facts);
/* Whether some report is made from JSON, and some from results themselves. */
bool outputs_want_json(const struct outputs *outputs);
bool outputs_want_results(const struct outputs *outputs);
/* Adds a portfolio: `json` where that is wanted, `result` where that is; else they may be empty and NULL. */
void outputs_add(struct outputs *outputs, const struct result *result, struct text json);
/* Whether some report tells what is of the run: its notices, too. */
bool outputs_tell_run(const struct outputs *outputs);
void outputs_flush(struct outputs *outputs);
void outputs_end(struct outputs *outputs, const struct run_facts *facts);
/* Closes all and frees; NULL is fine. False and `error` where not all could be written. */
bool outputs_close(struct outputs *outputs, struct error *error);

#endif
