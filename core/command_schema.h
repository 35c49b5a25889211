/* What `assay schema` writes, each as bytes added to `out`: for editors, validators and linters. All of it comes from the
 * tables that assay itself works by: the format, the keys of reports, the words of the kit and the rules. */
#ifndef ASSAY_COMMAND_SCHEMA_H
#define ASSAY_COMMAND_SCHEMA_H

#include "pack.h"

/* JSON Schema (2020-12) of a portfolio, and of what --format json and jsonl write. */
void schema_add_portfolio(struct buffer *out);
void schema_add_result(struct buffer *out);
/* Definitions for LuaLS: the grammar of rule and unit files, all rules with their parameters, a portfolio as a rule sees
 * it, `prose`. False and `error` where the kit could not say its words. */
bool schema_add_lua(struct pack *pack, struct buffer *out, struct error *error);
/* The settings of a centre's folder: .luarc.json for LuaLS, .luacheckrc for luacheck. */
bool schema_add_luarc(struct pack *pack, struct buffer *out, struct error *error);
bool schema_add_luacheck(struct pack *pack, struct buffer *out, struct error *error);

/* The name of a record as one word: management_action. */
void schema_add_name(struct buffer *out, const char *record, size_t length);
/* A member of an object whose value follows: `, "key": `, without the comma where it is the first. */
void schema_add_key(struct buffer *out, bool first, const char *key);
void schema_add_member(struct buffer *out, bool first, const char *key, const char *text);

#endif
