/* The time that something may take in this process. Steps and memory have their own limits, which end a rule and no more; this
 * is for what keeps the processor busy all the same. Nothing can be done then but to say so, and to end. */
#ifndef ASSAY_COMMAND_WATCH_H
#define ASSAY_COMMAND_WATCH_H

#include "cli.h"
#include "pack.h"

struct watch *watch_new(int seconds);
void watch_free(struct watch *watch); /* NULL is fine */
/* Between these two no more than these seconds of processor time may go by: else the program ends with STATUS_PACK, and says
 * the sentence on stderr. */
void watch_begin(struct watch *watch, const char *format, ...) __attribute__((format(printf, 2, 3)));
void watch_end(struct watch *watch);

/* pack_load, for BATCH_LOAD_TIMES the seconds of a portfolio at most. */
struct pack *watch_load(const struct request *request, const struct pack_source *source,
                        const struct sandbox_limits *limits, struct error *error);

#endif
