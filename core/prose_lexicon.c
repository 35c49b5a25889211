#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 256 };

/* ---- Names ---- */

static size_t slot_of(const struct names *names, const char *at, size_t length, uint32_t hash)
{
	size_t slot = hash & (names->slot_count - 1);
	for (; names->slots[slot]; slot = (slot + 1) & (names->slot_count - 1)) {
		const struct name *name = &names->items[names->slots[slot] - 1];
		if (name->hash == hash && name->length == length && memcmp(names->bytes + name->at, at, length) == 0)
			break;
	}
	return slot;
}

int64_t names_find(const struct names *names, const char *at, size_t length, uint32_t hash)
{
	if (names->slot_count == 0)
		return NO_INDEX;
	return (int64_t)names->slots[slot_of(names, at, length, hash)] - 1;
}

static void names_grow(struct names *names)
{
	names->slot_count = names->slot_count ? 2 * names->slot_count : FIRST_SLOTS;
	names->slots = memory_grow(names->slots, names->slot_count, sizeof *names->slots);
	memset(names->slots, 0, names->slot_count * sizeof *names->slots);
	for (size_t i = 0; i < names->count; i++) {
		const struct name *name = &names->items[i];
		names->slots[slot_of(names, names->bytes + name->at, name->length, name->hash)] = (uint32_t)i + 1;
	}
}

void *lexicon_room(void *items, size_t count, size_t *room, size_t size)
{
	size_t old = *room;
	if (count <= old)
		return items;
	while (*room < count)
		*room = *room ? 2 * *room : FIRST_SLOTS;
	char *grown = memory_grow(items, *room, size);
	memset(grown + old * size, 0, (*room - old) * size);
	return grown;
}

/* The number of the name, which is added where it is new. */
static uint32_t names_add(struct names *names, const char *at, size_t length)
{
	uint32_t hash = prose_hash(at, length);
	int64_t found = names_find(names, at, length, hash);
	if (found >= 0)
		return (uint32_t)found;
	if (2 * (names->count + 1) > names->slot_count)
		names_grow(names);
	names->items = lexicon_room(names->items, names->count + 1, &names->room, sizeof *names->items);
	names->bytes = lexicon_room(names->bytes, names->byte_count + length + 1, &names->byte_room, 1);
	memcpy(names->bytes + names->byte_count, at, length);
	names->items[names->count] = (struct name){(uint32_t)names->byte_count, (uint32_t)length, hash};
	names->byte_count += length + 1;
	names->slots[slot_of(names, at, length, hash)] = (uint32_t)++names->count;
	return (uint32_t)names->count - 1;
}

static void names_free(struct names *names)
{
	free(names->items);
	free(names->slots);
	free(names->bytes);
}

/* ---- Chains, words, the trie ---- */

static uint32_t add_link(struct lexicon *lexicon, uint32_t number, uint32_t next)
{
	for (uint32_t i = next; i; i = lexicon->links[i].next)
		if (lexicon->links[i].number == number)
			return next;
	lexicon->links =
		lexicon_room(lexicon->links, lexicon->link_count + 1, &lexicon->link_room, sizeof *lexicon->links);
	lexicon->links[lexicon->link_count] = (struct link_item){number, next};
	return (uint32_t)lexicon->link_count++;
}

static struct word_facts *add_word(struct lexicon *lexicon, const char *at, size_t length)
{
	uint32_t word = names_add(&lexicon->words, at, length);
	lexicon->facts = lexicon_room(lexicon->facts, word + 1, &lexicon->fact_room, sizeof *lexicon->facts);
	return &lexicon->facts[word];
}

static uint32_t edge_hash(uint32_t node, uint32_t atom)
{
	uint64_t mixed = (node * 0x9E3779B97F4A7C15U ^ atom) * 0xD6E8FEB86659FD93U;
	return (uint32_t)(mixed >> 32);
}

static size_t edge_slot(const struct lexicon *lexicon, uint32_t node, uint32_t atom)
{
	size_t mask = lexicon->edge_room - 1;
	size_t slot = edge_hash(node, atom) & mask;
	while (lexicon->edges[slot].to && (lexicon->edges[slot].node != node || lexicon->edges[slot].atom != atom))
		slot = (slot + 1) & mask;
	return slot;
}

static void grow_edges(struct lexicon *lexicon)
{
	struct edge *old = lexicon->edges;
	size_t count = lexicon->edge_room;
	lexicon->edge_room = count ? 2 * count : FIRST_SLOTS;
	lexicon->edges = memory_take(lexicon->edge_room, sizeof *old);
	for (size_t i = 0; i < count; i++)
		if (old[i].to)
			lexicon->edges[edge_slot(lexicon, old[i].node, old[i].atom)] = old[i];
	free(old);
}

static uint32_t add_edge(struct lexicon *lexicon, uint32_t node, uint32_t atom)
{
	if (2 * (lexicon->edge_count + 1) > lexicon->edge_room)
		grow_edges(lexicon);
	struct edge *edge = &lexicon->edges[edge_slot(lexicon, node, atom)];
	if (edge->to)
		return edge->to;
	lexicon->nodes =
		lexicon_room(lexicon->nodes, lexicon->node_count + 1, &lexicon->node_room, sizeof *lexicon->nodes);
	uint32_t to = (uint32_t)lexicon->node_count++;
	*edge = (struct edge){node, atom, to};
	lexicon->edge_count++;
	if (atom == ATOM_ANY)
		lexicon->nodes[node].any = to;
	lexicon->nodes[node].mask |= atom_bit(atom);
	return to;
}

static bool has_value(enum role role)
{
	return (role >= ROLE_LINK && role <= ROLE_PERIOD_END) || role == ROLE_CHANGE || role == ROLE_MOOD;
}

static bool has_any_value(uint32_t roles)
{
	for (enum role role = ROLE_COMMON; role <= ROLE_MOOD; role++)
		if ((roles >> role & 1) && has_value(role))
			return true;
	return false;
}

static void add_known(struct lexicon *lexicon, const struct known_word *known)
{
	for (const char *at = known->words; *at;) {
		size_t length = strcspn(at, " ");
		struct word_facts *facts = add_word(lexicon, at, length);
		if (has_value(known->role) && !has_any_value(facts->roles))
			facts->value = (int16_t)known->value;
		facts->roles |= 1U << known->role;
		at += length + strspn(at + length, " ");
	}
}

/* A row in which no bit is set. */
static uint16_t add_class_row(struct lexicon *lexicon)
{
	size_t row = lexicon->class_count / CLASS_PIECES;
	lexicon->class_count += CLASS_PIECES;
	lexicon->classes =
		lexicon_room(lexicon->classes, lexicon->class_count, &lexicon->class_room, sizeof *lexicon->classes);
	return (uint16_t)row;
}

static void add_class(struct lexicon *lexicon, enum word_class class)
{
	for (const char *at = prose_class_words(class); *at;) {
		size_t length = strcspn(at, " ");
		struct word_facts *facts = add_word(lexicon, at, length);
		if (!facts->classes)
			facts->classes = add_class_row(lexicon);
		uint64_t *row = lexicon->classes + (size_t)facts->classes * CLASS_PIECES;
		row[class / CLASS_BITS] |= 1ULL << class % CLASS_BITS;
		at += length + strspn(at + length, " ");
	}
}

struct lexicon *lexicon_empty(void)
{
	struct lexicon *lexicon = memory_take(1, sizeof *lexicon);
	lexicon->arena = arena_new();
	lexicon->space = memory_take(1, sizeof *lexicon->space);
	lexicon->space->nothing = (struct sight){.mask = atom_bit(ATOM_ANY), .value = -1};
	return lexicon;
}

struct lexicon *lexicon_new(void)
{
	struct lexicon *lexicon = lexicon_empty();
	lexicon->links = lexicon_room(NULL, 1, &lexicon->link_room, sizeof *lexicon->links);
	lexicon->nodes = lexicon_room(NULL, 1, &lexicon->node_room, sizeof *lexicon->nodes);
	lexicon->link_count = lexicon->node_count = 1; /* 0 ends a chain; node 0 is the root */
	names_add(&lexicon->atoms, "_", 1);
	for (const struct known_word *known = prose_known_words(); known->words; known++)
		add_known(lexicon, known);
	add_class_row(lexicon);
	for (enum word_class class = CLASS_NONE; class < CLASS_COUNT; class ++)
		add_class(lexicon, class);
	lexicon->space->nothing.classes = lexicon->classes;
	return lexicon;
}

static void workspace_free(struct workspace *space)
{
	free(space->sights.slots);
	free(space->tokens.at);
	free(space->tokens.heads);
	free(space->longer);
	free(space->phrases);
	free(space);
}

static void free_parts(struct lexicon *lexicon)
{
	names_free(&lexicon->words);
	names_free(&lexicon->prefixes);
	names_free(&lexicon->atoms);
	names_free(&lexicon->pieces);
	names_free(&lexicon->list_names);
	free(lexicon->facts);
	free(lexicon->classes);
	free(lexicon->prefix_atoms);
	free(lexicon->piece_atoms);
	free(lexicon->list_places);
	free(lexicon->links);
	free(lexicon->edges);
	free(lexicon->nodes);
	free(lexicon->paths);
	free(lexicon->longer);
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	if (!lexicon->frozen)
		free_parts(lexicon);
	workspace_free(lexicon->space);
	arena_free(lexicon->arena);
	free(lexicon);
}

/* ---- Entries ---- */

/* One entry being added. */
struct entry {
	struct lexicon *lexicon;
	struct place place;
	struct error *error;
	uint32_t node;
	uint32_t second; /* the node of its first two words; 0 where it has one */
	uint32_t atom;   /* the atom whose forms are being added */
	unsigned words;
};

/* Goes on by a word. */
static void go_on(struct entry *entry, uint32_t atom)
{
	entry->node = add_edge(entry->lexicon, entry->node, atom);
	if (++entry->words == 2)
		entry->second = entry->node;
}

static void fit_form(void *with, const char *form, size_t length)
{
	struct entry *entry = with;
	struct word_facts *facts = add_word(entry->lexicon, form, length);
	uint32_t chain = add_link(entry->lexicon, entry->atom, facts->atoms);
	facts->atoms = chain;
}

static void add_prefix(struct entry *entry, const struct folded *word)
{
	struct lexicon *lexicon = entry->lexicon;
	uint32_t prefix = names_add(&lexicon->prefixes, word->at, word->length);
	lexicon->prefix_atoms =
		lexicon_room(lexicon->prefix_atoms, prefix + 1, &lexicon->prefix_room, sizeof *lexicon->prefix_atoms);
	lexicon->prefix_atoms[prefix] = entry->atom;
	lexicon->prefix_lengths |= 1ULL << word->length;
}

static bool has_room(struct entry *entry)
{
	return entry->words < MOST_PHRASE_WORDS ||
	       error_at(entry->error, entry->place, "This phrase has more than %d words; write it shorter.",
	                MOST_PHRASE_WORDS);
}

/* Adds one word of an entry; `kind` is 'v', 'n', '*' or 0, `word` the word without its mark. */
static bool add_atom(struct entry *entry, struct text word, char kind)
{
	struct lexicon *lexicon = entry->lexicon;
	struct folded folded = prose_fold(word);
	char name[WORD_ROOM + 3];
	if (folded.length == 0)
		return error_at(entry->error, entry->place, "'%.*s' is longer than a word can be.", (int)word.length,
		                word.at);
	if (!has_room(entry))
		return false;
	memcpy(name, folded.at, folded.length);
	name[folded.length] = '~';
	name[folded.length + 1] = kind;
	entry->atom = names_add(&lexicon->atoms, name, folded.length + 2);
	name[folded.length] = '\0';
	if (kind == '*')
		add_prefix(entry, &folded);
	else if (kind)
		prose_forms(kind, name, fit_form, entry);
	else
		fit_form(entry, name, folded.length);
	go_on(entry, entry->atom);
	return true;
}

static bool add_any(struct entry *entry)
{
	if (entry->words == 0)
		return error_at(entry->error, entry->place,
		                "A phrase can't begin with '_' (any word); begin it with a word.");
	if (!has_room(entry))
		return false;
	go_on(entry, ATOM_ANY);
	return true;
}

/* Adds a piece that was in an entry before; false where it was not. */
static bool add_again(struct entry *entry, struct text piece)
{
	struct lexicon *lexicon = entry->lexicon;
	int64_t known = names_find(&lexicon->pieces, piece.at, piece.length, prose_hash(piece.at, piece.length));
	if (known < 0 || entry->words == MOST_PHRASE_WORDS)
		return false;
	go_on(entry, lexicon->piece_atoms[known]);
	return true;
}

static void keep_piece(struct entry *entry, struct text piece)
{
	struct lexicon *lexicon = entry->lexicon;
	uint32_t number = names_add(&lexicon->pieces, piece.at, piece.length);
	lexicon->piece_atoms =
		lexicon_room(lexicon->piece_atoms, number + 1, &lexicon->piece_room, sizeof *lexicon->piece_atoms);
	lexicon->piece_atoms[number] = entry->atom;
}

/* What other programs search by, as in good(morning|evening) or hel*lo, means nothing here. */
static bool holds_sign(struct text piece)
{
	for (size_t i = 0; i < piece.length; i++)
		if (strchr("*|\\^[]{}", piece.at[i]))
			return true;
	return false;
}

/* Adds a stretch of an entry between spaces: "follow-up~v", "communicat*", "_". */
static bool add_piece(struct entry *entry, struct text piece)
{
	const struct text whole = piece;
	char kind = 0;
	if (add_again(entry, piece))
		return true;
	const char *tilde = memchr(piece.at, '~', piece.length);
	if (text_is(piece, "_"))
		return add_any(entry);
	if (piece.at[piece.length - 1] == '*') {
		kind = '*';
		piece.length--;
	} else if (tilde) {
		size_t length = (size_t)(tilde - piece.at);
		kind = piece.length == length + 2 ? tilde[1] : '\0';
		if (kind != 'v' && kind != 'n')
			return error_at(entry->error, entry->place,
			                "'%.*s' has an unknown ending; use ~v for a verb or ~n for a noun.",
			                (int)piece.length, piece.at);
		piece.length = length;
	}
	struct tokens *pieces = &entry->lexicon->space->tokens;
	prose_tokens(piece, pieces);
	const struct token *tokens = pieces->at;
	size_t count = pieces->count;
	if (count == 0 || holds_sign(piece) || (kind && tokens[count - 1].kind != TOKEN_WORD))
		return error_at(entry->error, entry->place,
		                "'%.*s' is no word; write a word, a word with ~v, ~n or * at its end, or _.",
		                (int)piece.length + (kind ? 1 : 0), piece.at);
	for (size_t i = 0; i < count; i++)
		if (!add_atom(entry, (struct text){piece.at + tokens[i].start, tokens[i].end - tokens[i].start},
		              i + 1 == count ? kind : 0))
			return false;
	if (count == 1)
		keep_piece(entry, whole);
	return true;
}

static struct text without_comment(struct text line)
{
	for (size_t i = 0; i < line.length; i++)
		if (line.at[i] == '#' && (i == 0 || (i >= 2 && line.at[i - 1] == ' ' && line.at[i - 2] == ' ')))
			line.length = i;
	return text_trimmed(line);
}

static bool check_alike(struct entry *entry, struct text line)
{
	struct lexicon *lexicon = entry->lexicon;
	if (!entry->second || !lexicon->closed || lexicon->nodes[entry->second].alike++ < MOST_ALIKE)
		return true;
	return error_at(entry->error, entry->place,
	                "%d phrases above begin with the same two words as '%.*s', and no more may: take out lists "
	                "that no rule asks for, and phrases that stand in several",
	                MOST_ALIKE, (int)line.length, line.at);
}

static bool add_entry(struct entry *entry, struct text line, int list)
{
	for (size_t i = 0; i < line.length;) {
		size_t end = i;
		while (end < line.length && line.at[end] != ' ' && line.at[end] != '\t')
			end++;
		if (end > i && !add_piece(entry, (struct text){line.at + i, end - i}))
			return false;
		i = end + 1;
	}
	if (!check_alike(entry, line))
		return false;
	uint32_t lists = add_link(entry->lexicon, (uint32_t)list + 1, entry->lexicon->nodes[entry->node].lists);
	entry->lexicon->nodes[entry->node].lists = lists;
	return true;
}

/* Begins a list; false where one of that name is there: two that become one without a word are found by nobody. */
static bool open_list(struct entry *entry, struct text name, int *list)
{
	struct lexicon *lexicon = entry->lexicon;
	int64_t known = names_find(&lexicon->list_names, name.at, name.length, prose_hash(name.at, name.length));
	if (known >= 0 && (size_t)known < lexicon->closed_lists)
		return error_at(entry->error, entry->place,
		                "a list that ships is called '%.*s', and nobody adds to that: give this one a name of "
		                "its own, such as our-%.*s, and let your rules ask for both",
		                (int)name.length, name.at, (int)name.length, name.at);
	if (known >= 0)
		return error_at(entry->error, entry->place,
		                "a list called '%.*s' stands already in %s:%d: give one of them another name, or put "
		                "their words together",
		                (int)name.length, name.at, lexicon->list_places[known].file,
		                lexicon->list_places[known].line);
	size_t most = lexicon->closed ? lexicon->closed_lists + MOST_ADDED_LISTS : MOST_WORD_LISTS;
	if (lexicon->list_names.count >= most)
		return error_at(entry->error, entry->place,
		                "%zu word lists stand above this one, and no more may: take out those that no rule "
		                "asks for",
		                most - lexicon->closed_lists);
	uint32_t number = names_add(&lexicon->list_names, name.at, name.length);
	lexicon->list_places =
		lexicon_room(lexicon->list_places, number + 1, &lexicon->place_room, sizeof *lexicon->list_places);
	lexicon->list_places[number] = entry->place;
	*list = (int)number;
	return true;
}

/* "[name]": the list that the lines below belong to; false for a name that no rule could ask for. */
static bool begin_list(struct entry *entry, struct text line, int *list)
{
	struct text name = {line.at + 1, line.length - 1};
	bool fine = name.length > 1 && name.at[name.length - 1] == ']';
	for (size_t i = 0; fine && i + 1 < name.length; i++)
		fine = (name.at[i] >= 'a' && name.at[i] <= 'z') || (name.at[i] >= '0' && name.at[i] <= '9') ||
		       name.at[i] == '-';
	if (!fine)
		return error_at(entry->error, entry->place,
		                "'%.*s' names no list: write [name] in small letters, digits and hyphens.",
		                (int)line.length, line.at);
	return open_list(entry, (struct text){name.at, name.length - 1}, list);
}

static bool add_line(struct entry *entry, struct text line, const char *name, int *list)
{
	if (line.length == 0 || line.at[0] == '#')
		return true;
	if (line.at[0] == '[')
		return begin_list(entry, line, list);
	return (*list >= 0 || open_list(entry, text_of(name), list)) && add_entry(entry, line, *list);
}

bool lexicon_add(struct lexicon *lexicon, const char *name, const char *file, const char *bytes, size_t length,
                 struct error *error)
{
	struct place place = {file, 1, 1};
	if (lexicon->list_words)
		return error_at(error, place, "The word lists are closed already; add '%s' before they are.", name);
	int list = -1;
	for (size_t i = 0; i < length; place.line++) {
		const char *end = memchr(bytes + i, '\n', length - i);
		size_t line = end ? (size_t)(end - bytes) - i : length - i;
		struct entry entry = {.lexicon = lexicon, .place = place, .error = error};
		if (!add_line(&entry, without_comment((struct text){bytes + i, line}), name, &list))
			return false;
		i += line + 1;
	}
	return true;
}

void lexicon_close_lists(struct lexicon *lexicon)
{
	lexicon->closed_lists = lexicon->list_names.count;
	lexicon->closed = true;
}

void lexicon_close(struct lexicon *lexicon)
{
	const struct names *names = &lexicon->list_names;
	lexicon->list_words = (names->count / 64 / LIST_WORDS + 1) * LIST_WORDS;
	lexicon->space->nothing.lists = arena_array(lexicon->arena, lexicon->list_words, sizeof(uint64_t));
	lexicon->lists = arena_array(lexicon->arena, names->count, sizeof *lexicon->lists);
	for (size_t i = 0; i < names->count; i++)
		lexicon->lists[i] = names->bytes + names->items[i].at;
}

void lexicon_seal(struct lexicon *lexicon)
{
	lexicon_make_paths(lexicon);
	lexicon_close(lexicon);
}

int lexicon_find(const struct lexicon *lexicon, const char *name)
{
	size_t length = strlen(name);
	return (int)names_find(&lexicon->list_names, name, length, prose_hash(name, length));
}

const char *const *lexicon_names(const struct lexicon *lexicon, size_t *count)
{
	*count = lexicon->list_words ? lexicon->list_names.count : 0;
	return lexicon->lists;
}
