#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ASKED = 8 };

struct matcher {
	const struct lexicon *lexicon;
	struct workspace *space;
	const struct token *tokens;
	const struct sight *const *sights;
	uint64_t *lists;
};

/* ---- Phrases of several words ---- */

static void add_phrase(struct matcher *matcher, uint32_t list, size_t first, size_t last)
{
	struct workspace *space = matcher->space;
	if (space->longer_count == space->longer_room)
		space->longer = lexicon_room(space->longer, space->longer_count + 1, &space->longer_room,
		                             sizeof *space->longer);
	space->longer[space->longer_count++] = (struct long_phrase){(uint32_t)first, (uint32_t)last, list};
	lexicon_set_list(matcher->lists, list);
}

static void walk(struct matcher *matcher, uint32_t to, size_t first, size_t last);

/* Walks on from where tokens [first, at) led to, by one word more; a phrase has MOST_PHRASE_WORDS words. */
static inline void walk_on(struct matcher *matcher, const struct path *from, size_t first, size_t at)
{
	const struct sight *sight = matcher->sights[at];
	for (size_t i = 0; (sight->mask & from->mask) && i < sight->atom_count; i++) {
		bool may = atom_bit(sight->atoms[i]) & from->mask;
		uint32_t to = may ? path_step(from, sight->atoms[i]) : 0;
		if (to)
			walk(matcher, to, first, at);
	}
	if (from->any && matcher->tokens[at].kind != TOKEN_MARK)
		walk(matcher, from->any, first, at);
}

/* Tokens [first, last] led to `to`: longest phrases first. */
static void walk(struct matcher *matcher, uint32_t to, size_t first, size_t last)
{
	if (to >= END_OF) {
		add_phrase(matcher, to - END_OF, first, last);
		return;
	}
	const struct path *here = lexicon_path(matcher->lexicon, to);
	if (here->mask && !matcher->tokens[last].stop)
		walk_on(matcher, here, first, last + 1);
	for (uint32_t i = 0; i < here->list_count; i++)
		add_phrase(matcher, path_lists(here)[i], first, last);
}

/* The phrases of several words that begin at a token. */
static void match_at(struct matcher *matcher, size_t at)
{
	const struct sight *sight = matcher->sights[at];
	uint64_t mask = matcher->sights[at + 1]->mask;
	for (size_t i = 0; i < sight->opening_count; i++)
		if (sight->openings[i].mask & mask)
			walk_on(matcher, lexicon_path(matcher->lexicon, sight->openings[i].path), at, at + 1);
}

static void find_phrases(struct matcher *matcher, size_t count)
{
	matcher->space->longer_count = 0;
	for (size_t i = 0; i + 1 < count; i++)
		if ((matcher->sights[i]->onward & matcher->sights[i + 1]->mask) && !matcher->tokens[i].stop)
			match_at(matcher, i);
}

/* ---- Which lists the text holds ---- */

/* LIST_WORDS at once, that stay in registers. */
void lexicon_note_alone(const struct sight *const *sights, size_t count, size_t list_words, uint64_t *lists)
{
	typedef uint64_t pair __attribute__((vector_size(2 * sizeof(uint64_t)), aligned(sizeof(uint64_t))));
	for (size_t i = 0; i < list_words; i += LIST_WORDS) {
		pair a = {0}, b = {0}, c = {0}, d = {0};
		for (size_t k = 0; k < count; k++) {
			const pair *more = (const pair *)(const void *)(sights[k]->lists + i);
			a |= more[0];
			b |= more[1];
			c |= more[2];
			d |= more[3];
		}
		memcpy(lists + i, (pair[]){a, b, c, d}, LIST_WORDS * sizeof *lists);
	}
}

static void add_lists(uint64_t *lists, const uint64_t *more, size_t list_words)
{
	for (size_t i = 0; i < list_words; i++)
		lists[i] |= more[i];
}

/* Of what each stretch of the text holds, and its longer phrases. */
static void note_lists(struct prose_found *found, size_t count)
{
	size_t words = found->list_words, stretches = (count + STRETCH - 1) / STRETCH;
	found->of_stretches = arena_room(found->arena, stretches * words * sizeof *found->lists);
	found->lists = arena_copy(found->arena, found->of_longer, words * sizeof *found->lists);
	for (size_t i = 0; i < stretches; i++) {
		size_t first = i * STRETCH, left = count - first;
		uint64_t *lists = found->of_stretches + i * words;
		lexicon_note_alone(found->sights + first, left < STRETCH ? left : STRETCH, words, lists);
		add_lists(found->lists, lists, words);
	}
}

/* ---- Tokens ---- */

static const struct token *keep_tokens(struct arena *arena, struct text text, const struct workspace *space)
{
	const struct tokens *tokens = &space->tokens;
	struct token *kept = arena_room(arena, (tokens->count + 1) * sizeof *kept);
	if (tokens->count)
		memcpy(kept, tokens->at, tokens->count * sizeof *kept);
	kept[tokens->count] = lexicon_no_token(space, (uint32_t)text.length);
	return kept;
}

void prose_match(struct arena *arena, const struct lexicon *lexicon, struct prose *prose)
{
	struct workspace *space = lexicon->space;
	struct prose_found *found = arena_take(arena, sizeof *found);
	prose_tokens(prose->text, &space->tokens);
	size_t count = space->tokens.count;
	const struct sight **sights = arena_room(arena, count * sizeof(struct sight *));
	lexicon_know(arena, lexicon, prose->text, &space->tokens, sights);
	prose->tokens = keep_tokens(arena, prose->text, space);
	prose->token_count = count;
	prose->sentence_count = count ? prose->tokens[count - 1].sentence + 1 : 0;
	prose->found = found;
	found->arena = arena;
	found->space = space;
	found->sights = sights;
	found->list_words = lexicon->list_words;
	found->lexicon = lexicon;
	for (size_t i = 0; i < count; i++)
		prose->word_count += prose->tokens[i].kind != TOKEN_MARK;
}

void prose_find(const struct prose *prose)
{
	struct prose_found *found = prose->found;
	struct workspace *space = found->space;
	size_t count = prose->token_count;
	if (found->lists || count < 2 || !found->list_words)
		return;
	found->of_longer = arena_array(found->arena, found->list_words, sizeof *found->of_longer);
	find_phrases(&(struct matcher){found->lexicon, space, prose->tokens, found->sights, found->of_longer}, count);
	note_lists(found, count);
	found->longer_count = space->longer_count;
	found->longer = arena_copy(found->arena, space->longer, space->longer_count * sizeof *found->longer);
}

/* ---- Lists ---- */

/* A phrase that another of its list covers is left out, whichever of the two came first. */
static void gather(struct asked_list *asked, struct phrase *phrases, uint32_t first, uint32_t last)
{
	uint32_t count = asked->count;
	if (count && phrases[count - 1].last >= last)
		return;
	if (count && phrases[count - 1].first == first)
		phrases[count - 1].last = last;
	else
		phrases[asked->count++] = (struct phrase){first, last};
}

/* The tokens [from, to) that are an entry of the list by themselves. */
static void gather_alone(const struct prose *prose, struct asked_list *asked, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (lexicon_has_list(prose->found->sights[i]->lists, asked->list - 1))
			gather(asked, prose->found->space->phrases, (uint32_t)i, (uint32_t)i);
}

/* The same, past the stretches of the text that hold none of them. */
static void gather_past(const struct prose *prose, struct asked_list *asked, size_t from, size_t to)
{
	const struct prose_found *found = prose->found;
	while (from < to) {
		size_t stretch = from / STRETCH, next = (stretch + 1) * STRETCH;
		size_t end = found->of_stretches && next < to ? next : to;
		if (!found->of_stretches ||
		    lexicon_has_list(found->of_stretches + stretch * found->list_words, asked->list - 1))
			gather_alone(prose, asked, from, end);
		from = end;
	}
}

/* All phrases of the list, in the order of the text. */
static void gather_list(const struct prose *prose, struct asked_list *asked)
{
	struct prose_found *found = prose->found;
	struct workspace *space = found->space;
	bool any_longer = !found->of_longer || lexicon_has_list(found->of_longer, asked->list - 1);
	size_t at = 0;
	/* No two that are kept end at the same token. */
	space->phrases = lexicon_room(space->phrases, prose->token_count, &space->phrase_room, sizeof *space->phrases);
	for (size_t i = 0; i < found->longer_count && any_longer; i++) {
		const struct long_phrase *phrase = &found->longer[i];
		if (phrase->list != asked->list - 1)
			continue;
		gather_past(prose, asked, at, phrase->first);
		gather(asked, space->phrases, phrase->first, phrase->last);
		at = phrase->first;
	}
	gather_past(prose, asked, at, prose->token_count);
	asked->at = arena_copy(found->arena, space->phrases, asked->count * sizeof *asked->at);
}

/* The slot of the list; an empty one where it was not asked for yet. */
static struct asked_list *asked_slot(struct asked_list *asked, uint32_t room, uint32_t list)
{
	uint32_t slot = list * 2654435761U >> 16 & (room - 1);
	while (asked[slot].list && asked[slot].list != list)
		slot = (slot + 1) & (room - 1);
	return &asked[slot];
}

static void grow_asked(struct prose_found *found)
{
	uint32_t room = found->asked_room ? 2 * found->asked_room : FIRST_ASKED;
	struct asked_list *asked = arena_array(found->arena, room, sizeof *asked);
	for (uint32_t i = 0; i < found->asked_room; i++)
		if (found->asked[i].list)
			*asked_slot(asked, room, found->asked[i].list) = found->asked[i];
	found->asked = asked;
	found->asked_room = room;
}

static struct phrases phrases_of(const struct prose *prose, uint32_t list)
{
	struct prose_found *found = prose->found;
	if (2 * found->asked_count >= found->asked_room)
		grow_asked(found);
	struct asked_list *asked = asked_slot(found->asked, found->asked_room, list + 1);
	if (!asked->list) {
		asked->list = list + 1;
		found->asked_count++;
		gather_list(prose, asked);
	}
	return (struct phrases){asked->at, asked->count};
}

bool prose_holds(const struct prose *prose, int list)
{
	const struct prose_found *found = prose->found;
	if (list < 0 || prose->token_count == 0)
		return false;
	return lexicon_has_list(prose->token_count == 1 ? found->sights[0]->lists : found->lists, (uint32_t)list);
}

struct phrases prose_phrases(const struct prose *prose, int list)
{
	static const struct phrase first_token = {0, 0};
	if (!prose_holds(prose, list))
		return (struct phrases){NULL, 0};
	return prose->token_count == 1 ? (struct phrases){&first_token, 1} : phrases_of(prose, (uint32_t)list);
}
