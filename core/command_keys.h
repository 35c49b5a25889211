/* `assay list keys`: the portfolio format, from the one table that knows it. */
#ifndef ASSAY_COMMAND_KEYS_H
#define ASSAY_COMMAND_KEYS_H

#include "command_pack.h"

/* How many keys the format has, over all records. */
size_t command_count_keys(void);
/* Shows every record with its keys: what each is for, its type, the words that it knows, what it refers to. */
void command_list_keys(struct showing *showing);

#endif
