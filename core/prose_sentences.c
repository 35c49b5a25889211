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

static struct token *take_room(const struct prose *prose)
{
	size_t longest = 0;
	for (size_t at = 0, length; at < prose->token_count; at += length) {
		length = sentence_length(prose, at);
		longest = length > longest ? length : longest;
	}
	return arena_room(prose->found->arena, (longest + 1) * sizeof(struct token));
}

bool prose_next_sentence(const struct prose *prose, struct sentence *sentence)
{
	size_t first = sentence->first + sentence->prose.token_count;
	if (first >= prose->token_count)
		return false;
	size_t length = sentence_length(prose, first);
	sentence->first = (uint32_t)first;
	if (length == prose->token_count) {
		sentence->prose = *prose;
		return true;
	}
	struct token *tokens = sentence->room = first ? sentence->room : take_room(prose);
	uint32_t end = prose->tokens[first + length - 1].end;
	memcpy(tokens, prose->tokens + first, length * sizeof *tokens);
	tokens[length] = lexicon_no_token(prose->found->space, end);
	sentence->prose = (struct prose){.text = {prose->text.at, end},
	                                 .tokens = tokens,
	                                 .token_count = length,
	                                 .sentence_count = 1,
	                                 .found = prose->found};
	return true;
}
