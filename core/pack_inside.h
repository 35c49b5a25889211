/* What the two halves of the pack share: pack.c finds and runs files, pack_read.c turns the tables they give back into
 * structures. For nobody else. */
#ifndef ASSAY_PACK_INSIDE_H
#define ASSAY_PACK_INSIDE_H

#include "pack.h"

/* Each reads the table on top of the stack and leaves it there. They run inside a protected call: a Lua error is
 * raised where a table is not what the kit promises. `kit` is the stack index of the kit. */
struct pack_reader {
	struct pack *pack;
	lua_State *lua;
	int kit;
};
void pack_read_rules(struct pack_reader *reader);
void pack_read_measures(struct pack_reader *reader);
void pack_read_common(struct pack_reader *reader);
void pack_read_body(struct pack_reader *reader, struct body *body);
void pack_read_qualification(struct pack_reader *reader, const char *body, struct qualification *qualification);
void pack_read_unit(struct pack_reader *reader, const char *body, const char *file, struct unit *unit);
void pack_read_cases(struct pack_reader *reader, const struct rule_case **cases, size_t *count);
void pack_read_suite(struct pack_reader *reader, struct suite *suite);

#endif
