#include "prose_lexicon.h"

/* What some lists say of each token. */

void prose_sign(const struct prose *prose, int list, uint64_t sign, uint64_t *signs)
{
	const struct prose_found *found = prose->found;
	for (size_t i = 0; i < prose->token_count; i++)
		if (lexicon_has_list(found->sights[i]->lists, (uint32_t)list))
			signs[i] |= sign;
	for (size_t i = 0; i < found->longer_count; i++)
		for (uint32_t at = found->longer[i].first;
		     found->longer[i].list == (uint32_t)list && at <= found->longer[i].last; at++)
			signs[at] |= sign;
}

void prose_signs(const struct prose *prose, const int *lists, size_t count, uint64_t *signs)
{
	for (size_t number = 0; number < count; number++)
		if (prose_holds(prose, lists[number]))
			prose_sign(prose, lists[number], 1ULL << number, signs);
}

void prose_longest(const struct prose *prose, const int *lists, size_t count, struct prose_longest *longest)
{
	for (size_t number = 0; number < count; number++) {
		struct phrases phrases = prose_phrases(prose, lists[number]);
		for (size_t i = 0; i < phrases.count; i++) {
			struct prose_longest *here = &longest[phrases.at[i].first];
			uint32_t behind = phrases.at[i].last + 1;
			if (behind > here->behind)
				*here = (struct prose_longest){behind, 0};
			if (behind == here->behind)
				here->lists |= 1ULL << number;
		}
	}
}
