/* The proof that every statement of the source documents stands in exactly one of two ways: checked by a part of a
 * unit, or taught. No list of the statements is kept: their numbers (003.C02) show which are missing. */
#ifndef ASSAY_COMMAND_STATEMENTS_H
#define ASSAY_COMMAND_STATEMENTS_H

#include "command_pack.h"

/* The source of a statement's id ("003"), the letter of its kind (C, M or G), its number. */
struct statement_id {
	struct text source;
	char letter;
	unsigned long number;
};
/* False where `id` is not made like 003.C02. */
bool statement_read_id(const char *id, struct statement_id *read);

struct statement {
	const char *id;
	struct statement_id parts; /* of zeros where the id is not well made */
	bool well_made;
	const struct unit *unit;
	const struct part *part;
	bool taught;
	size_t order; /* in which it was met */
};
/* All mentions of statements, by source, kind and number. In `arena`. */
struct statement *pack_list_statements(struct arena *arena, const struct pack *pack, size_t *count);
/* "criterion C2", or why it is taught. In `arena`. */
const char *statement_text(struct arena *arena, const struct statement *statement);

/* `assay list statements`. Faults raise the status. */
void list_statements(struct showing *showing);

#endif
