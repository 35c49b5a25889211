/* Reports are written over what stood in their files: those must not be what the command reads, nor what belongs to that
 * (evidence, cases, examples), nor one another's. What is there and is no report is not written over at all: a file *.yaml,
 * *.yml, *.lua or *.csv, one that looks like a portfolio, and what is no text. */
#ifndef ASSAY_COMMAND_APART_H
#define ASSAY_COMMAND_APART_H

#include "command.h"
#include "error.h"
#include "pack.h"

/* What a command reads beside its database; what is NULL it does not. */
struct command_reads {
	const struct found_paths *portfolios; /* of which the file "-" is standard input */
	const struct pack_source *sources[2];
};

/* Whether each file that the request names for a report is another than all that is read and than the other reports' files,
 * by whatever name (a link, another spelling). Else false and `error`; to be asked before a report is opened. */
bool command_keeps_apart(const struct request *request, const struct command_reads *reads, struct error *error);
/* What can be told before anything is read or opened: whether standard output goes into a file that is to be read, the
 * database or a report, and whether a file that is to be read has a name that the database takes for its own. Else false and
 * `error`. */
bool command_begins_apart(const struct request *request, struct error *error);

#endif
