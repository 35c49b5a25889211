/* The sentences of a text, one after the other, for those who read times and amounts. */
#include "prose_lexicon.h"

#include <string.h>

/* The tokens of the sentence that begins with token `first`. */
static size_t sentence_length(const struct prose *prose, size_t first)
{
	size_t last = first;
	while (last + 1 < prose->token_count && !prose->tokens[last].stop)
		last++;
	return last + 1 - first;
}

/* Before the first sentence: room for the tokens of the longest. */
static void begin(const struct prose *prose, struct sentence *sentence)
{
	size_t longest = 0;
	for (size_t at = 0, length; at < prose->token_count; at += length) {
		length = sentence_length(prose, at);
		longest = length > longest ? length : longest;
	}
	sentence->room = arena_room(prose->found->arena, (longest + 1) * sizeof(struct token));
	sentence->prose = (struct prose){
		.text = prose->text, .tokens = sentence->room, .sentence_count = 1, .found = prose->found};
}

bool prose_next_sentence(const struct prose *prose, struct sentence *sentence)
{
	size_t first = sentence->first + sentence->prose.token_count;
	if (first >= prose->token_count)
		return false;
	if (prose->sentence_count == 1) {
		sentence->prose = *prose;
		return true;
	}
	if (first == 0)
		begin(prose, sentence);
	size_t length = sentence_length(prose, first);
	uint32_t end = prose->tokens[first + length - 1].end;
	memcpy(sentence->room, prose->tokens + first, length * sizeof *sentence->room);
	sentence->room[length] = lexicon_no_token(prose->found->space, end);
	sentence->prose.text.length = end;
	sentence->prose.token_count = length;
	sentence->first = (uint32_t)first;
	return true;
}
