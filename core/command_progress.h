/* How far a run is, for who waits for it: a line on standard error that is written over and over at a terminal, a plain line
 * now and then elsewhere. */
#ifndef ASSAY_COMMAND_PROGRESS_H
#define ASSAY_COMMAND_PROGRESS_H

#include "cli.h"
#include "text.h"

struct progress;

/* NULL where nobody wants it; that is fine for all others. */
struct progress *progress_start(const struct request *request, size_t portfolios);
/* So many are done, and so many of them have gaps. To be called often: it is only written when it is time. */
void progress_tell(struct progress *progress, size_t done, size_t gaps);
/* Takes the line away, for something else is to be written at the terminal. */
void progress_clear(struct progress *progress);
void progress_stop(struct progress *progress); /* takes the line away and frees */

/* The line, at a rate of so many a second: "340 of 1000, 52 a second, 31 with gaps, about 13 s left". */
void progress_add_line(struct buffer *out, size_t done, size_t portfolios, size_t gaps, double rate);

#endif
