/* What a part of a unit asks, in sentences: its blocks, its checks, their values, and who set them. For explain. */
#ifndef ASSAY_COMMAND_ASKS_H
#define ASSAY_COMMAND_ASKS_H

#include "command_pack.h"

/* Every block of a part, each with a blank line above. The file that they stand in is for others to say. */
void showing_add_blocks(struct showing *showing, const struct block *blocks, size_t count);

/* "sources = 2 (kinds of source), set by the unit at …:34; the rule's default is 2 (…), at …:101". In `arena`. */
const char *threshold_text(struct arena *arena, const struct check *check, const struct parameter *parameter);
/* The same without the default where the unit set another: for lists. In `arena`. */
const char *short_threshold_text(struct arena *arena, const struct check *check, const struct parameter *parameter);
/* The default alone: "2 (kinds of source), at rules/feedback.lua:101; assay's own, no source states it". In `arena`. */
const char *default_text(struct arena *arena, const struct parameter *parameter);
/* "asked by the centre at …:4 (Our verifier asks for it.)", of a check that a layer above the unit added. In `arena`. */
const char *asked_text(struct arena *arena, const struct check *check);
/* "learner, assessor and verifier": at whose desk a rule holds. */
const char *stage_text(enum stage from);

#endif
