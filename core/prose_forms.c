#include "prose_parts.h"

#include <stdio.h>
#include <string.h>

enum { FORM_ROOM = WORD_ROOM + 8 };

/* Base, past, participle; a second word of the participle is another past. In the order of the alphabet. */
static const char *const irregular_verbs[][4] = {
	{"arise", "arose", "arisen"},
	{"awake", "awoke", "awoken"},
	{"bear", "bore", "borne"},
	{"beat", "beat", "beaten"},
	{"become", "became", "become"},
	{"begin", "began", "begun"},
	{"bend", "bent", "bent"},
	{"bind", "bound", "bound"},
	{"blow", "blew", "blown"},
	{"break", "broke", "broken"},
	{"bring", "brought", "brought"},
	{"broadcast", "broadcast", "broadcast"},
	{"build", "built", "built"},
	{"burn", "burnt", "burned"},
	{"buy", "bought", "bought"},
	{"catch", "caught", "caught"},
	{"choose", "chose", "chosen"},
	{"come", "came", "come"},
	{"cost", "cost", "costed"},
	{"cut", "cut", "cut"},
	{"deal", "dealt", "dealt"},
	{"do", "did", "done"},
	{"draw", "drew", "drawn"},
	{"dream", "dreamt", "dreamed"},
	{"drink", "drank", "drunk"},
	{"drive", "drove", "driven"},
	{"eat", "ate", "eaten"},
	{"fall", "fell", "fallen"},
	{"feed", "fed", "fed"},
	{"feel", "felt", "felt"},
	{"fight", "fought", "fought"},
	{"find", "found", "found"},
	{"fly", "flew", "flown"},
	{"focus", "focused", "focussed", "focussing"},
	{"forbid", "forbade", "forbidden"},
	{"foresee", "foresaw", "foreseen"},
	{"forget", "forgot", "forgotten"},
	{"forgive", "forgave", "forgiven"},
	{"freeze", "froze", "frozen"},
	{"get", "got", "gotten"},
	{"give", "gave", "given"},
	{"go", "went", "gone"},
	{"grow", "grew", "grown"},
	{"hang", "hung", "hung"},
	{"have", "had", "had"},
	{"hear", "heard", "heard"},
	{"hide", "hid", "hidden"},
	{"hit", "hit", "hit"},
	{"hold", "held", "held"},
	{"hurt", "hurt", "hurt"},
	{"keep", "kept", "kept"},
	{"know", "knew", "known"},
	{"lay", "laid", "laid"},
	{"lead", "led", "led"},
	{"lean", "leant", "leaned"},
	{"learn", "learnt", "learned"},
	{"leave", "left", "left"},
	{"lend", "lent", "lent"},
	{"let", "let", "let"},
	{"lose", "lost", "lost"},
	{"make", "made", "made"},
	{"mean", "meant", "meant"},
	{"meet", "met", "met"},
	{"misunderstand", "misunderstood", "misunderstood"},
	{"overcome", "overcame", "overcome"},
	{"overhear", "overheard", "overheard"},
	{"oversee", "oversaw", "overseen"},
	{"overtake", "overtook", "overtaken"},
	{"pay", "paid", "paid"},
	{"proofread", "proofread", "proofread"},
	{"put", "put", "put"},
	{"quit", "quit", "quitted"},
	{"read", "read", "read"},
	{"rebuild", "rebuilt", "rebuilt"},
	{"redo", "redid", "redone"},
	{"repay", "repaid", "repaid"},
	{"rethink", "rethought", "rethought"},
	{"rewrite", "rewrote", "rewritten"},
	{"ride", "rode", "ridden"},
	{"ring", "rang", "rung"},
	{"rise", "rose", "risen"},
	{"run", "ran", "run"},
	{"say", "said", "said"},
	{"see", "saw", "seen"},
	{"seek", "sought", "sought"},
	{"sell", "sold", "sold"},
	{"send", "sent", "sent"},
	{"set", "set", "set"},
	{"shake", "shook", "shaken"},
	{"show", "showed", "shown"},
	{"shrink", "shrank", "shrunk"},
	{"shut", "shut", "shut"},
	{"sing", "sang", "sung"},
	{"sink", "sank", "sunk"},
	{"sit", "sat", "sat"},
	{"sleep", "slept", "slept"},
	{"smell", "smelt", "smelled"},
	{"speak", "spoke", "spoken"},
	{"speed", "sped", "speeded"},
	{"spell", "spelt", "spelled"},
	{"spend", "spent", "spent"},
	{"split", "split", "split"},
	{"spread", "spread", "spread"},
	{"stand", "stood", "stood"},
	{"steal", "stole", "stolen"},
	{"stick", "stuck", "stuck"},
	{"strike", "struck", "struck"},
	{"strive", "strove", "striven"},
	{"swear", "swore", "sworn"},
	{"sweep", "swept", "swept"},
	{"swim", "swam", "swum"},
	{"swing", "swung", "swung"},
	{"take", "took", "taken"},
	{"teach", "taught", "taught"},
	{"tear", "tore", "torn"},
	{"tell", "told", "told"},
	{"think", "thought", "thought"},
	{"throw", "threw", "thrown"},
	{"undergo", "underwent", "undergone"},
	{"understand", "understood", "understood"},
	{"undertake", "undertook", "undertaken"},
	{"undo", "undid", "undone"},
	{"uphold", "upheld", "upheld"},
	{"upset", "upset", "upset"},
	{"wake", "woke", "woken"},
	{"wear", "wore", "worn"},
	{"win", "won", "won"},
	{"wind", "wound", "wound"},
	{"withdraw", "withdrew", "withdrawn"},
	{"withhold", "withheld", "withheld"},
	{"write", "wrote", "written"},
};

static const char *const irregular_nouns[][2] = {
	{"person", "people"},       {"child", "children"},     {"man", "men"},
	{"woman", "women"},         {"foot", "feet"},          {"tooth", "teeth"},
	{"mouse", "mice"},          {"criterion", "criteria"}, {"phenomenon", "phenomena"},
	{"datum", "data"},          {"medium", "media"},       {"curriculum", "curricula"},
	{"appendix", "appendices"}, {"index", "indices"},      {"matrix", "matrices"},
	{"life", "lives"},          {"knife", "knives"},       {"wife", "wives"},
	{"half", "halves"},         {"shelf", "shelves"},      {"self", "selves"},
	{"leaf", "leaves"},         {"thief", "thieves"},      {"loaf", "loaves"},
	{"quiz", "quizzes"},        {"bus", "buses"},          {"staff", "staff"},
	{"series", "series"},
};

/* A form in the making: `word` without its last `cut` bytes, then `add`. */
struct stem {
	const char *word;
	size_t length;
	form_user *use;
	void *with;
};

static void give(const struct stem *stem, size_t cut, const char *add)
{
	char form[FORM_ROOM];
	int length = snprintf(form, sizeof form, "%.*s%s", (int)(stem->length - cut), stem->word, add);
	if (length > 0 && (size_t)length < sizeof form)
		stem->use(stem->with, form, (size_t)length);
}

static bool is_vowel(char c)
{
	return c != '\0' && strchr("aeiou", c) != NULL;
}

/* The letter `back` places from the end; NUL before the beginning. */
static char letter(const struct stem *stem, size_t back)
{
	return back < stem->length ? stem->word[stem->length - 1 - back] : '\0';
}

static bool ends(const struct stem *stem, const char *end)
{
	size_t length = strlen(end);
	return stem->length >= length && memcmp(stem->word + stem->length - length, end, length) == 0;
}

static bool ends_hissing(const struct stem *stem)
{
	return ends(stem, "s") || ends(stem, "x") || ends(stem, "z") || ends(stem, "ch") || ends(stem, "sh");
}

static bool ends_in_consonant_y(const struct stem *stem)
{
	return letter(stem, 0) == 'y' && !is_vowel(letter(stem, 1));
}

static unsigned vowel_groups(const struct stem *stem)
{
	unsigned groups = 0;
	for (size_t i = 0; i < stem->length; i++)
		if (is_vowel(stem->word[i]) && (i == 0 || !is_vowel(stem->word[i - 1])))
			groups++;
	return groups;
}

/* One consonant behind one vowel: stop, travel, equip. */
static bool may_double(const struct stem *stem)
{
	char last = letter(stem, 0), before = letter(stem, 1), third = letter(stem, 2);
	bool quit = third == 'u' && letter(stem, 3) == 'q';
	return !is_vowel(last) && !strchr("wxyh", last) && is_vowel(before) && (!is_vowel(third) || quit);
}

/* Past and -ing forms: the stress of longer verbs is not known, so they get both forms (travelled, traveled). */
static void give_endings(const struct stem *stem, bool past)
{
	char doubled_ing[] = "?ing", doubled_ed[] = "?ed";
	doubled_ing[0] = doubled_ed[0] = letter(stem, 0);
	bool doubles = may_double(stem);
	bool plain = !doubles || vowel_groups(stem) > 1;
	bool silent_e = letter(stem, 0) == 'e' && !ends(stem, "ee") && !ends(stem, "oe") && !ends(stem, "ye");
	if (doubles)
		give(stem, 0, doubled_ing);
	if (doubles && past)
		give(stem, 0, doubled_ed);
	if (ends(stem, "ie"))
		give(stem, 2, "ying");
	else if (plain)
		give(stem, silent_e ? 1 : 0, ends(stem, "ic") ? "king" : "ing");
	if (!past)
		return;
	if (ends_in_consonant_y(stem))
		give(stem, 1, "ied");
	else if (plain)
		give(stem, 0, letter(stem, 0) == 'e' ? "d" : ends(stem, "ic") ? "ked" : "ed");
}

static void give_s(const struct stem *stem)
{
	if (ends_in_consonant_y(stem))
		give(stem, 1, "ies");
	else
		give(stem, 0, ends_hissing(stem) || letter(stem, 0) == 'o' ? "es" : "s");
}

static const char *const *irregular_verb(const struct stem *stem)
{
	for (size_t i = 0; i < sizeof irregular_verbs / sizeof irregular_verbs[0]; i++)
		if (strlen(irregular_verbs[i][0]) == stem->length &&
		    memcmp(irregular_verbs[i][0], stem->word, stem->length) == 0)
			return irregular_verbs[i];
	return NULL;
}

/* The first verb of the table with a letter, or of one behind it. */
static size_t verbs_from(char letter)
{
	size_t low = 0, high = sizeof irregular_verbs / sizeof irregular_verbs[0];
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (irregular_verbs[middle][0][0] < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct text prose_base_form(struct text word)
{
	static const size_t count = sizeof irregular_verbs / sizeof irregular_verbs[0];
	for (size_t i = word.length ? verbs_from(word.at[0]) : count;
	     i < count && irregular_verbs[i][0][0] == word.at[0]; i++)
		for (size_t form = 1; form < 4 && irregular_verbs[i][form]; form++)
			if (text_is(word, irregular_verbs[i][form]))
				return text_of(irregular_verbs[i][0]);
	return word;
}

static void give_verb(const struct stem *stem)
{
	const char *const *irregular = irregular_verb(stem);
	give(stem, 0, "");
	if (ends(stem, "have"))
		give(stem, 2, "s");
	else
		give_s(stem);
	give_endings(stem, irregular == NULL);
	for (size_t i = 1; irregular && i < 4 && irregular[i]; i++)
		give(stem, stem->length, irregular[i]);
}

static void give_be(const struct stem *stem)
{
	static const char *const forms[] = {"be", "am", "is", "are", "was", "were", "been", "being"};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		give(stem, stem->length, forms[i]);
}

/* organise and organize, analyse and analyze */
static void give_verb_spellings(const struct stem *stem)
{
	static const char *const pairs[][2] = {{"ise", "ize"}, {"yse", "yze"}};
	char other[FORM_ROOM];
	give_verb(stem);
	for (size_t i = 0; i < 2; i++)
		for (size_t side = 0; side < 2; side++)
			if (stem->length > 4 && ends(stem, pairs[i][side])) {
				memcpy(other, stem->word, stem->length);
				other[stem->length - 2] = pairs[i][1 - side][1];
				give_verb(&(struct stem){other, stem->length, stem->use, stem->with});
			}
}

static void give_plural(const struct stem *stem)
{
	for (size_t i = 0; i < sizeof irregular_nouns / sizeof irregular_nouns[0]; i++)
		if (strlen(irregular_nouns[i][0]) == stem->length &&
		    memcmp(irregular_nouns[i][0], stem->word, stem->length) == 0) {
			give(stem, stem->length, irregular_nouns[i][1]);
			if (!ends(stem, "ix") && !ends(stem, "ex"))
				return;
		}
	if (stem->length > 3 && ends(stem, "man"))
		give(stem, 2, "en");
	else if (stem->length > 5 && ends(stem, "sis"))
		give(stem, 2, "es");
	else
		give_s(stem);
	if (letter(stem, 0) == 'o')
		give(stem, 0, "s");
}

static void give_noun(const struct stem *stem)
{
	give(stem, 0, "");
	give(stem, 0, "'s");
	give_plural(stem);
}

void prose_forms(char kind, const char *word, form_user *use, void *with)
{
	struct stem stem = {word, strlen(word), use, with};
	if (kind == 'n')
		give_noun(&stem);
	else if (strcmp(word, "be") == 0)
		give_be(&stem);
	else
		give_verb_spellings(&stem);
}
