/* Where reports go: files and standard output, each with its format. */
#ifndef ASSAY_COMMAND_OUTPUT_H
#define ASSAY_COMMAND_OUTPUT_H

#include "cli.h"
#include "error.h"
#include "report.h"

struct outputs;

/* Opens all outputs of the request. NULL and `error` where one can't be written. */
struct outputs *outputs_open(const struct request *request, bool several, struct error *error);
void outputs_begin(struct outputs *outputs, const struct run_facts *facts);
void outputs_add(struct outputs *outputs, const struct result *result);
/* Whether some report tells what is of the run: its notices, too. */
bool outputs_tell_run(const struct outputs *outputs);
void outputs_flush(struct outputs *outputs);
void outputs_end(struct outputs *outputs, const struct run_facts *facts);
/* Closes all and frees; NULL is fine. False and `error` where not all could be written. */
bool outputs_close(struct outputs *outputs, struct error *error);

#endif
