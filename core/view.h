/* A portfolio as read-only Lua values, and the questions that rules may ask of it and of its texts.
 * A record, a list or an item is a light value that carries a generation and a number: reading costs no memory, and
 * one that a script kept from an earlier portfolio is refused. Nothing can be written.
 *   record.key    text, number, true/false, day (a number of days since 1970-01-01), amount { value, of, unit, text },
 *                 the record that a reference names, or a list; nil where it is absent
 *   #list, list[i], ipairs(list)
 * A value that could not be read as its type ends the check: what needs it can't be judged (see view_unknown). */
#ifndef ASSAY_VIEW_H
#define ASSAY_VIEW_H

#include "node.h"
#include "prose.h"
#include "sandbox.h"

struct view;

/* A view onto no portfolio yet. Both must outlive it; its functions are in the state until the sandbox ends. */
struct view *view_new(struct sandbox *sandbox, const struct lexicon *lexicon);
void view_free(struct view *view); /* NULL is fine */

/* Leaves a table of the functions for rules on the stack: prose, all, holder, kind, cited_by, readable,
 * day_text, and the
 * harmless part of Lua's own library. */
void view_push_functions(struct view *view);
/* Of these tostring alone, which writes no address: for the kit, whose sentences come from it. */
int view_tostring(lua_State *lua);

/* From now on values belong to this portfolio; those of the one before are refused. `arena` is for what is worked out.
 */
void view_bind(struct view *view, const struct portfolio *portfolio, struct arena *arena);
/* The arena may go from now on. */
void view_unbind(struct view *view);
/* Pushes a table whose [1] says how often that was done: what was worked out at another time may be of another portfolio. For the kit
 * alone: a rule that had it could answer by the order of the portfolios. */
void view_push_generation(struct view *view);

void view_push(struct view *view, const struct node *node); /* NULL pushes nil */
/* Several nodes as one list; they must live as long as the binding. */
void view_push_list(struct view *view, const struct node *const *nodes, size_t count);
/* The node of the value at `index`, NULL if it is none (or a list of view_push_list). */
const struct node *view_node(struct view *view, int index);
/* Where the value at `index` is the error of having read an unknown value: its node, else NULL. */
const struct node *view_unknown(struct view *view, int index);

#endif
