/* Where reports go: files and standard output, each with its format. A file that holds an older report holds that, whole, or the
 * beginning of the new one, never some of both. */
#ifndef ASSAY_COMMAND_OUTPUT_H
#define ASSAY_COMMAND_OUTPUT_H

#include "command.h"
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
/* Reports in files that an earlier run of this database wrote, and nobody touched since. Between outputs_begin and the first
 * portfolio; `arena` must outlive the outputs. */
void outputs_recall(struct outputs *outputs, struct store *store, struct arena *arena);
/* Whether all reports are such, and hold the result of the portfolio with that number: then it may be passed, by the length of its
 * JSON, instead of being added. False from the first that was added on. */
bool outputs_hold(struct outputs *outputs, size_t number, int64_t result);
void outputs_pass(struct outputs *outputs, size_t length);
/* Keeps for the next run that this one wrote the reports, when they are ended. False and `error` where the database can't be
 * written. */
bool outputs_note(struct outputs *outputs, struct store *store, int64_t run, struct error *error);
/* Whether some report tells what is of the run: its notices, too. */
bool outputs_tell_run(const struct outputs *outputs);
void outputs_flush(struct outputs *outputs);
void outputs_end(struct outputs *outputs, const struct run_facts *facts);
/* Closes all and frees; NULL is fine. False and `error` where not all could be written. */
bool outputs_close(struct outputs *outputs, struct error *error);

#endif
