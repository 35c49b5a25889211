#include "prose_bench.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char words_file[] = "# what was done\n"
				 "improve~v\n"
				 "stop~v\n"
				 "carry~v out  # a phrase\n"
				 "travel~v\n"
				 "write~v\n"
				 "go~v\n"
				 "teach~v\n"
				 "organise~v\n"
				 "\n"
				 "query~n\n"
				 "box~n\n"
				 "survey~n\n"
				 "child~n\n"
				 "communicat*\n"
				 "as _ as possible\n"
				 "as\n"
				 "don't\n"
				 "put~v people\n"
				 "put people first\n"
				 "hold on tight\n"
				 "hold~v on\n"
				 "follow-up~n\n"
				 "listen~v\n";

static int begin(void **state)
{
	struct set_up *it = new_set_up();
	bool added = lexicon_add(it->lexicon, "doing", "doing.txt", words_file, sizeof words_file - 1, NULL) &&
	             lexicon_add(it->lexicon, "short", "short.txt", "possible\nget better at", 22, NULL);
	lexicon_seal(it->lexicon);
	*state = it;
	return added ? 0 : -1;
}

/* The same words, used from the bytes that were written of them. */
static int begin_thawed(void **state)
{
	struct buffer bytes = {0};
	if (begin(state) != 0)
		return -1;
	struct set_up *it = *state;
	lexicon_freeze(it->lexicon, &bytes);
	lexicon_free(it->lexicon);
	it->lexicon = lexicon_thaw(arena_copy(it->arena, bytes.at, bytes.length), bytes.length);
	buffer_free(&bytes);
	return it->lexicon ? 0 : -1;
}

/* ---- Lexicon ---- */

struct phrase_case {
	const char *text, *list, *found; /* found: the first phrase of the list, NULL where there is none */
};

static void finds_phrases(void **state)
{
	static const struct phrase_case cases[] = {
		{"I IMPROVED it", "doing", "IMPROVED"},
		{"improving", "doing", "improving"},
		{"it improves", "doing", "improves"},
		{"we stopped", "doing", "stopped"},
		{"we stoped", "doing", NULL},
		{"stopping", "doing", "stopping"},
		{"it was carried out well", "doing", "carried out"},
		{"he carries out tasks", "doing", "carries out"},
		{"it was carried. Out it went", "doing", "went"},
		{"I travelled", "doing", "travelled"},
		{"I traveled", "doing", "traveled"},
		{"we travelling", "doing", "travelling"},
		{"she wrote", "doing", "wrote"},
		{"it is written", "doing", "written"},
		{"writing", "doing", "writing"},
		{"gone", "doing", "gone"},
		{"he goes", "doing", "goes"},
		{"taught", "doing", "taught"},
		{"teaches", "doing", "teaches"},
		{"organized", "doing", "organized"},
		{"listening", "doing", "listening"},
		{"two queries", "doing", "queries"},
		{"the query's end", "doing", "query's"},
		{"querys", "doing", NULL},
		{"boxes", "doing", "boxes"},
		{"surveys", "doing", "surveys"},
		{"children", "doing", "children"},
		{"better communication here", "doing", "communication"},
		{"community", "doing", NULL},
		{"as soon as possible", "doing", "as soon as possible"},
		{"as soon as possible", "short", "possible"},
		{"as much", "doing", "as"},
		{"put people first", "doing", "put people first"},
		{"hold on tight", "doing", "hold on tight"},
		{"I don\xE2\x80\x99t", "doing", "don\xE2\x80\x99t"},
		{"the follow up is", "doing", "follow up"},
		{"two follow-ups are", "doing", "follow-ups"},
		{"get better, at it", "short", NULL},
		{"Get better at it", "short", "Get better at"},
		{"", "doing", NULL},
	};
	const struct set_up *it = *state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *prose = read(it, cases[i].text);
		int list = lexicon_find(it->lexicon, cases[i].list);
		struct phrases phrases = prose_phrases(prose, list);
		struct text found = text_of("");
		if (phrases.count)
			found = prose_span(prose, phrases.at->first, phrases.at->last);
		if (!text_is(found, cases[i].found ? cases[i].found : ""))
			fail_msg("%s: '%.*s'", cases[i].text, (int)found.length, found.at);
	}
}

/* Words of every length, in small letters and capitals, each at the very end of its bytes and before other letters: what
 * is looked at eight bytes at once goes no byte too far. */
static void knows_words_of_any_length(void **state)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
	static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ";
	const struct set_up *it = *state;
	struct buffer words = {0};
	for (int n = 1; n <= 48; n++)
		buffer_print(&words, "[of-%d]\n%.*s\n%.*s %.*s\n", n, n, letters, n, letters, n, letters);
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "words", "words.txt", words.at, words.length, NULL));
	lexicon_seal(lexicon);
	for (int n = 1; n <= 50; n++) {
		const char *twice = arena_print(it->arena, "%.*s %.*s", n, letters, n, capitals);
		int list = lexicon_find(lexicon, arena_print(it->arena, "of-%d", n));
		struct text text = text_of(twice);
		const struct prose *two = prose_read(it->arena, lexicon, text);
		const struct prose *one = prose_read(it->arena, lexicon, (struct text){letters, (size_t)n});
		assert_int_equal(two->token_count, 2);
		assert_int_equal(prose_phrases(two, list).count, n <= 48); /* both words as one phrase */
		assert_int_equal(prose_phrases(one, list).count, n <= 48);
		assert_int_equal(prose_phrases(one, lexicon_find(lexicon, "of-7")).count, n == 7);
	}
	lexicon_free(lexicon);
	buffer_free(&words);
}

static void numbers_words(void **state)
{
	const struct prose *prose =
		read(*state, "Don't don\xE2\x80\x99t strangeword CAF\xC3\x89 caf\xC3\xA9 Strangeword");
	assert_int_equal(prose->token_count, 6);
	assert_true(prose_word(prose, 0) > 0);
	assert_int_equal(prose_word(prose, 0), prose_word(prose, 1));
	assert_true(prose_word(prose, 2) != prose_word(prose, 0));
	assert_int_equal(prose_word(prose, 2), prose_word(prose, 5));
	assert_int_equal(prose_word(prose, 3), 0); /* its small letters are others than those of ASCII */
	assert_int_equal(prose_word(prose, 4), 0);
}

static void finds_nothing_unsealed(void **state)
{
	const struct set_up *it = *state;
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "list", "list.txt", "good\nvery good", 14, NULL));
	assert_int_equal(prose_phrases(prose_read(it->arena, lexicon, text_of("good")), 0).count, 0);
	assert_int_equal(prose_phrases(prose_read(it->arena, lexicon, text_of("It is very good.")), 0).count, 0);
	lexicon_free(lexicon);
}

/* What is asked for again, among many lists, is what was found at first. */
static void remembers_what_was_asked(void **state)
{
	enum { LISTS = 100 };
	const struct set_up *it = *state;
	struct lexicon *lexicon = lexicon_new();
	struct buffer words = {0};
	for (int i = 0; i < LISTS; i++)
		buffer_print(&words, "[list-%d]\ngood\n%s", i, i % 2 ? "very good\n" : "");
	assert_true(lexicon_add(lexicon, "words", "words.txt", words.at, words.length, NULL));
	lexicon_seal(lexicon);
	const struct prose *prose = prose_read(it->arena, lexicon, text_of("Good, very good"));
	for (int i = 0; i < 2 * LISTS; i++) {
		struct phrases phrases = prose_phrases(prose, i % LISTS);
		assert_int_equal(phrases.count, 2);
		assert_int_equal(phrases.at[1].first, i % 2 ? 2 : 3);
	}
	lexicon_free(lexicon);
	buffer_free(&words);
}

static void names_lists(void **state)
{
	const struct set_up *it = *state;
	size_t count;
	const char *const *names = lexicon_names(it->lexicon, &count);
	assert_int_equal(count, 2);
	assert_string_equal(names[0], "doing");
	assert_string_equal(names[1], "short");
	assert_int_equal(lexicon_find(it->lexicon, "none"), -1);
}

static void tells_nested_phrases_once(void **state)
{
	const struct prose *prose = read(*state, "As soon as possible, as long as needed.");
	assert_int_equal(prose_phrases(prose, 0).count, 3); /* the long one, and two of "as" */
}

/* The first few lists are looked for one by one, then all are sorted: which of the two it was makes no difference. */
static void finds_the_same_phrases_however_often_asked(void **state)
{
	const struct prose *prose = read(*state, "As soon as possible, as long as it is possible to get better at it.");
	for (int list = 0; list < 2; list++) {
		struct phrases once = prose_phrases(prose, list);
		assert_true(once.count > 1);
		for (int times = 0; times < 10; times++) {
			struct phrases again = prose_phrases(prose, list);
			assert_int_equal(again.count, once.count);
			assert_memory_equal(again.at, once.at, once.count * sizeof *once.at);
		}
	}
}

static void tells_what_lists_say_of_each_token(void **state)
{
	static const int lists[] = {1, 0}; /* "short" is the first that is asked for */
	const struct prose *prose = read(*state, "As soon as possible, as it was.");
	uint64_t signs[9] = {0}, wanted[9] = {2, 2, 2, 3, 0, 2};
	struct prose_longest longest[9] = {{0, 0}};
	assert_int_equal(prose->token_count, 9);
	prose_signs(prose, lists, 2, signs);
	assert_memory_equal(signs, wanted, sizeof wanted);
	prose_longest(prose, lists, 2, longest);
	assert_int_equal(longest[0].behind, 4);
	assert_int_equal(longest[0].lists, 2);
	assert_int_equal(longest[2].behind, 0); /* "as" inside the long one */
	assert_int_equal(longest[3].behind, 4);
	assert_int_equal(longest[3].lists, 1);
	assert_int_equal(longest[5].behind, 6);
}

static void refuses_entries(void **state)
{
	(void)state;
	static const char *const cases[] = {"good\nbad~x",  "good\n~v",         "good\n_ as", "good\n*",    "good\na*b",
	                                    "good\nx~verb", "good\n[Bad Name]", "good\n[]",   "good\n[open"};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct lexicon *lexicon = lexicon_new();
		struct error error = {0};
		bool added = lexicon_add(lexicon, "list", "list.txt", cases[i], strlen(cases[i]), &error);
		if (added || error.line != 2 || strcmp(error.file, "list.txt") != 0 || !error.sentence[0])
			fail_msg("%s: %d, line %d: %s", cases[i], added, error.line, error.sentence);
		lexicon_free(lexicon);
	}
}

/* What is not kept would be found nowhere: so it is told. */
static void refuses_what_is_too_long(void **state)
{
	static const char words[] = "good\na b c d e f g h i j k l m n o p q r s t u v w x y z\n";
	char word[100] = "good\n";
	struct error error = {0}, other = {0};
	struct lexicon *lexicon = lexicon_new();
	(void)state;
	memset(word + 5, 'x', sizeof word - 6);
	assert_false(lexicon_add(lexicon, "list", "list.txt", word, sizeof word - 1, &error));
	assert_int_equal(error.line, 2);
	assert_non_null(strstr(error.sentence, "longer than a word can be"));
	assert_false(lexicon_add(lexicon, "other", "other.txt", words, sizeof words - 1, &other));
	assert_non_null(strstr(other.sentence, "write it shorter"));
	lexicon_free(lexicon);
}

static void knows_the_forms_of_a_noun(void **state)
{
	static const char *const forms[] = {"foreman", "foremen",  "crisis",   "crises",   "photo", "photos",
	                                    "child",   "children", "matrices", "matrixes", "query", "queries"};
	static const char file[] = "foreman~n\ncrisis~n\nphoto~n\nchild~n\nmatrix~n\nquery~n\n";
	struct arena *arena = arena_new();
	struct lexicon *lexicon = lexicon_new();
	(void)state;
	assert_true(lexicon_add(lexicon, "nouns", "nouns.txt", file, sizeof file - 1, NULL));
	lexicon_seal(lexicon);
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (prose_phrases(prose_read(arena, lexicon, text_of(forms[i])), 0).count != 1)
			fail_msg("%s is not known", forms[i]);
	assert_int_equal(prose_phrases(prose_read(arena, lexicon, text_of("foremans crisises")), 0).count, 0);
	arena_free(arena);
	lexicon_free(lexicon);
}

static void reads_several_lists_of_a_file(void **state)
{
	(void)state;
	static const char file[] = "# two lists\n[calls]  # of the telephone\nring~v\n\n[letters-2]\nletter\nring~v\n";
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "file", "file.txt", file, sizeof file - 1, NULL));
	assert_int_equal(lexicon_find(lexicon, "file"), -1);
	assert_int_equal(lexicon_find(lexicon, "calls"), 0);
	assert_int_equal(lexicon_find(lexicon, "letters-2"), 1);
	lexicon_seal(lexicon);
	struct arena *arena = arena_new();
	const struct prose *prose = prose_read(arena, lexicon, text_of("I rang about a letter."));
	assert_int_equal(prose_phrases(prose, 0).count, 1);
	assert_int_equal(prose_phrases(prose, 1).count, 2);
	arena_free(arena);
	lexicon_free(lexicon);
}

static void adds_nothing_to_closed_lists(void **state)
{
	(void)state;
	struct error error = {0};
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "first", "first.txt", "good\n[second]\nbad", 17, NULL));
	lexicon_close_lists(lexicon);
	assert_true(lexicon_add(lexicon, "third", "third.txt", "fine", 4, NULL));
	assert_false(lexicon_add(lexicon, "first", "first.txt", "fine", 4, NULL));
	assert_false(lexicon_add(lexicon, "fourth", "fourth.txt", "fine\n[second]\nfine", 19, &error));
	assert_int_equal(error.line, 2);
	lexicon_free(lexicon);
}

static void joins_no_lists_of_one_name(void **state)
{
	(void)state;
	struct error error = {0}, other = {0};
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "first", "first.txt", "good\n[second]\nbad", 17, NULL));
	assert_false(lexicon_add(lexicon, "first", "more.txt", "# More.\nfair", 12, &error));
	assert_int_equal(error.line, 2);
	assert_non_null(strstr(error.sentence, "'first' stands already in first.txt:1: give one of them another name"));
	assert_false(lexicon_add(lexicon, "third", "third.txt", "fine\n[second]\nfine", 19, &other));
	assert_non_null(strstr(other.sentence, "'second' stands already in first.txt:2"));
	lexicon_free(lexicon);
}

static void refuses_after_seal(void **state)
{
	struct error error = {0};
	assert_false(lexicon_add(((struct set_up *)*state)->lexicon, "late", "late.txt", "word", 4, &error));
	assert_true(error.set);
}

/* ---- Tokens and sentences ---- */

struct count_case {
	const char *text;
	size_t tokens, words, sentences;
};

static void parts_sentences(void **state)
{
	static const struct count_case cases[] = {
		{"", 0, 0, 0},
		{"  \n ", 0, 0, 0},
		{"One call.", 3, 2, 1},
		{"I rang. He left.", 6, 4, 2},
		{"I rang Mr. Hill.", 6, 4, 1},
		{"Tools, e.g. a phone, help.", 8, 5, 1},
		{"It took 4.5 hours. Good!", 7, 5, 2},
		{"He said \"Stop.\" Then left.", 9, 5, 2},
		{"First\n\nSecond", 2, 2, 2},
		{"Do:\n- one\n- two", 6, 3, 3},
		{"a follow-up", 3, 3, 1},
		{"Sent 1,200 mails on 31/03/26", 5, 5, 1},
		{"caf\xC3\xA9 \xE2\x86\x92 na\xC3\xAFve", 3, 2, 1},
		{"bad \xFF\xFE bytes", 4, 2, 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *prose = read(*state, cases[i].text);
		if (prose->token_count != cases[i].tokens || prose->word_count != cases[i].words ||
		    prose->sentence_count != cases[i].sentences)
			fail_msg("%s: %zu tokens, %zu words, %zu sentences", cases[i].text, prose->token_count,
			         prose->word_count, prose->sentence_count);
	}
}

/* ---- Amounts ---- */

struct amount_case {
	const char *text, *span;
	double value, of;
	const char *unit;
	bool share, approximate;
};

static void finds_amounts(void **state)
{
	static const struct amount_case cases[] = {
		{"I solved 75% of them", "75%", 75, 0, "%", true, false},
		{"I solved 75 per cent", "75 per cent", 75, 0, "%", true, false},
		{"It cost \xC2\xA3"
	         "50 then",
	         "\xC2\xA3"
	         "50",
	         50, 0, "\xC2\xA3", false, false},
		{"It cost 50p", "50p", 0.5, 0, "\xC2\xA3", false, false},
		{"I took three calls", "three calls", 3, 0, "calls", false, false},
		{"I check twice a week", "twice a week", 2, 0, "per week", false, false},
		{"about half of them", "half", 0.5, 1, "", true, true},
		{"cut by a quarter", "a quarter", 0.25, 1, "", true, false},
		{"a score of 4.6 out of 5", "4.6 out of 5", 4.6, 5, "", true, false},
		{"62 of 100 agreed", "62 of 100", 62, 100, "", true, false},
		{"nineteen", "nineteen", 19, 0, "", false, false},
		{"roughly 1,200 emails", "1,200 emails", 1200, 0, "emails", false, true},
		{"nine working days", "nine working days", 9, 0, "working days", false, false},
		{"we sent 2000 letters", "2000 letters", 2000, 0, "letters", false, false},
		{"one customer left", "one customer", 1, 0, "customer", false, false},
		{"20-30 minutes", "20-30 minutes", 20, 0, "minutes", false, true},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *prose = read(*state, cases[i].text);
		const struct found_amounts *amounts = prose_amounts(prose);
		if (amounts->amount_count != 1)
			fail_msg("%s: %zu amounts", cases[i].text, amounts->amount_count);
		const struct found_amount *found = &amounts->amounts[0];
		struct text span = prose_span(prose, found->first, found->last);
		if (!text_is(span, cases[i].span) || fabs(found->amount.value - cases[i].value) > 1e-9 ||
		    fabs(found->amount.of - cases[i].of) > 1e-9 || !text_is(found->amount.unit, cases[i].unit) ||
		    found->is_share != cases[i].share || found->approximate != cases[i].approximate)
			fail_msg("%s: '%.*s' %g of %g '%s' share %d about %d", cases[i].text, (int)span.length, span.at,
			         found->amount.value, found->amount.of, found->amount.unit.at, found->is_share,
			         found->approximate);
	}
}

static void finds_no_amounts(void **state)
{
	static const char *const cases[] = {"on 12 March 2026",
	                                    "by 31/03/26",
	                                    "at 10:30",
	                                    "at 9am, 5 pm",
	                                    "ring 01632 960 123",
	                                    "version 2.1.3",
	                                    "in Room 12",
	                                    "E2 and O1",
	                                    "in 2026",
	                                    "open 24/7",
	                                    "the 3rd of them",
	                                    "No one knows",
	                                    "once it was done",
	                                    "a second call",
	                                    "on 2026-02-30",
	                                    "the last quarter",
	                                    "call +44 1632 960123",
	                                    "Once in a while",
	                                    "1st Feb and 2 May",
	                                    ""};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *prose = read(*state, cases[i]);
		const struct found_amounts *amounts = prose_amounts(prose);
		if (amounts->amount_count > 0)
			fail_msg("%s: %g %s", cases[i], amounts->amounts[0].amount.value,
			         amounts->amounts[0].amount.unit.at);
	}
}

struct change_case {
	const char *text;
	double from, to, by; /* NAN where absent */
};

static bool is_side(const struct found_amount *side, double value)
{
	return side ? fabs(side->amount.value - value) < 1e-9 : isnan(value);
}

static void finds_changes(void **state)
{
	static const struct change_case cases[] = {
		{"raised from 62% to 75%", 62, 75, NAN},
		{"fell from 19 to 11 a week", 19, 11, NAN},
		{"down from 12 to 7", 12, 7, NAN},
		{"12 -> 7", 12, 7, NAN},
		{"12 \xE2\x86\x92 7", 12, 7, NAN},
		{"cut complaints by 10%", NAN, NAN, 10},
		{"reduce them by a quarter", NAN, NAN, 0.25},
		{"I will halve the backlog", NAN, NAN, 0.5},
		{"sales doubled", NAN, NAN, 1},
		{"twice as many came", NAN, NAN, 1},
		{"raise the score to 80%", NAN, 80, NAN},
		{"rose to 7, up from 4", 4, 7, NAN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *prose = read(*state, cases[i].text);
		const struct found_amounts *amounts = prose_amounts(prose);
		const struct found_change *change = amounts->changes;
		if (amounts->change_count != 1 || !is_side(change->from, cases[i].from) ||
		    !is_side(change->to, cases[i].to) || !is_side(change->by, cases[i].by))
			fail_msg("%s: %zu changes", cases[i].text, amounts->change_count);
	}
}

static void shares_units_in_changes(void **state)
{
	const struct prose *prose = read(*state, "It fell from 19 to 11 a week.");
	assert_true(text_is(prose_amounts(prose)->changes[0].from->amount.unit, "per week"));
	assert_int_equal(prose_amounts(read(*state, "I spoke to 3 people from 2 teams."))->change_count, 0);
}

/* ---- The rest ---- */

static void counts_shared_words(void **state)
{
	const struct prose *one = read(*state, "I improved the queue for phone queries");
	const struct prose *same = read(*state, "improving queues; the phone query");
	const struct prose *other = read(*state, "bread and butter");
	assert_true(prose_shared(one, same, -1) > 1);
	assert_int_equal(prose_shared(one, other, -1), 0);
	assert_int_equal(prose_shared(read(*state, "she rang and wrote"), read(*state, "ringing, writing, going"), -1),
	                 2);
	assert_int_equal(prose_shared(read(*state, "she went"), read(*state, "to go there"), -1),
	                 0); /* begins otherwise */
	assert_int_equal(prose_shared(one, read(*state, ""), -1), 0);
	assert_int_equal(prose_shared(read(*state, "cold after 9"), read(*state, "9 desks"), -1), 0);
}

/* "Tight" is of the list by its phrase alone; "table" is of no list. */
static void leaves_out_phrases_that_nobody_looked_for(void **state)
{
	const struct set_up *it = *state;
	int doing = lexicon_find(it->lexicon, "doing"), little = lexicon_find(it->lexicon, "short");
	const char *text = "hold on tight at the table, possible or not";
	const struct prose *read_whole = read(it, text);
	const struct prose *words = prose_read_words(it->arena, it->lexicon, text_of(text));
	const struct prose *others = prose_read_words(it->arena, it->lexicon, text_of("a tight table is possible"));
	assert_int_equal(prose_shared(words, others, -1), prose_shared(read_whole, others, -1));
	assert_int_equal(prose_shared(words, others, little), prose_shared(read_whole, others, little));
	assert_int_equal(prose_shared(words, others, doing), prose_shared(read_whole, others, doing));
	assert_int_equal(prose_shared(words, others, -1), prose_shared(words, others, doing) + 1);
	assert_int_equal(prose_shared(words, others, -1), prose_shared(words, others, little) + 1);
	prose_find(words);
	assert_int_equal(prose_phrases(words, doing).count, prose_phrases(read_whole, doing).count);
}

static void stems_are_the_words_that_are_shared(void **state)
{
	const struct prose *one = read(*state, "Queries on queues, and the query of 9 callers");
	const struct prose *same = read(*state, "querying");
	uint32_t of_one[16], of_same[16];
	size_t count = prose_stems(one, -1, NULL);
	size_t found = 0;
	assert_int_equal(count, (size_t)prose_shared(one, one, -1));
	assert_int_equal(prose_stems(one, -1, of_one), count);
	assert_int_equal(prose_stems(same, -1, of_same), 1);
	for (size_t i = 0; i < count; i++)
		found += of_one[i] == of_same[0];
	assert_int_equal(found, 1);
	assert_int_equal(prose_stems(read(*state, ""), -1, of_one), 0);
}

/* ---- Parts of a text ---- */

static void assert_same_reading(const struct prose *one, const struct prose *other)
{
	assert_int_equal(one->token_count, other->token_count);
	assert_int_equal(one->word_count, other->word_count);
	assert_int_equal(one->sentence_count, other->sentence_count);
	for (size_t i = 0; i < one->token_count; i++)
		assert_memory_equal(&one->tokens[i], &other->tokens[i], sizeof *one->tokens);
	for (int list = 0; list < 2; list++) {
		struct phrases of_one = prose_phrases(one, list), of_other = prose_phrases(other, list);
		assert_int_equal(of_one.count, of_other.count);
		assert_memory_equal(of_one.at, of_other.at, of_one.count * sizeof *of_one.at);
	}
}

static void a_sentence_is_a_text(void **state)
{
	const struct prose *text =
		read(*state, "I put people first. They get better at 12 queries as soon as possible; hold on "
	                     "tight! Stop. The box (a box) is shut.)  Well?");
	uint32_t sentences = 0;
	for (uint32_t i = 0; i < text->token_count; i++) {
		if (i > 0 && !text->tokens[i - 1].stop)
			continue;
		const struct prose *part = prose_sentence(text, i);
		assert_same_reading(part, prose_read(((struct set_up *)*state)->arena,
		                                     ((struct set_up *)*state)->lexicon, part->text));
		sentences++;
	}
	assert_int_equal(sentences, text->sentence_count);
	text = read(*state, "One sentence");
	assert_ptr_equal(prose_sentence(text, 0), text);
}

static void tells_which_sentence_holds_a_list(void **state)
{
	const struct prose *text = read(*state, "Calls wait. I improved 3 of them. Soon we travel.");
	int doing = lexicon_find(((struct set_up *)*state)->lexicon, "doing");
	int brief = lexicon_find(((struct set_up *)*state)->lexicon, "short");
	assert_true(prose_holds(text, doing));
	assert_false(prose_holds(text, brief));
	assert_false(prose_holds(text, -1));
	static const bool holds[] = {false, true, true}, counts[] = {false, true, false};
	for (uint32_t i = 0; i < 3; i++) {
		assert_int_equal(prose_sentence_holds(text, i, doing), holds[i]);
		assert_false(prose_sentence_holds(text, i, brief));
		assert_int_equal(prose_may_count(text, i), counts[i]);
	}
	assert_true(prose_may_count(text, UINT32_MAX));
	assert_false(prose_may_count(read(*state, "Calls wait."), UINT32_MAX));
	assert_true(prose_may_count(read(*state, "a couple of calls"), UINT32_MAX));
}

/* As a text of these tokens alone would be read: what goes on beyond them is cut. */
static void finds_what_lies_within_tokens(void **state)
{
	static const struct {
		const char *text;
		uint32_t first, last;
		const char *found;
	} cases[] = {
		{"we put people first here", 0, 4, "put people first"},
		{"we put people first here", 0, 2, "put people"},
		{"we put people first here", 2, 4, NULL},
		{"we put people first here", 1, 1, NULL},
		{"as soon as possible", 0, 3, "as soon as possible"},
		{"as soon as possible", 1, 3, "as"},
		{"as soon as possible", 3, 3, NULL},
		{"stop, listen", 1, 2, "listen"},
	};
	int doing = lexicon_find(((struct set_up *)*state)->lexicon, "doing");
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct prose *text = read(*state, cases[i].text);
		struct phrase phrase;
		bool any = prose_within(text, doing, cases[i].first, cases[i].last, &phrase);
		assert_int_equal(any, cases[i].found != NULL);
		if (!any)
			continue;
		struct text span = prose_span(text, phrase.first, phrase.last);
		assert_int_equal(span.length, strlen(cases[i].found));
		assert_memory_equal(span.at, cases[i].found, span.length);
	}
}

/* Long runs of what could be slow to read: it must end soon and find what is there. */
static void reads_long_texts(void **state)
{
	static const char *const pieces[] = {"as soon as ",    "a ", "12 ",        "1,",
	                                     "by the end of ", "(",  "from 1 to ", "one "};
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		struct buffer text = {0};
		for (size_t j = 0; j < 20000; j++)
			buffer_add_string(&text, pieces[i]);
		assert_true(read(*state, text.at)->token_count > 0);
		buffer_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_phrases, begin, end),
		cmocka_unit_test_setup_teardown(finds_phrases, begin_thawed, end),
		cmocka_unit_test_setup_teardown(knows_words_of_any_length, begin, end),
		cmocka_unit_test_setup_teardown(numbers_words, begin, end),
		cmocka_unit_test_setup_teardown(finds_nothing_unsealed, begin, end),
		cmocka_unit_test_setup_teardown(remembers_what_was_asked, begin, end),
		cmocka_unit_test_setup_teardown(names_lists, begin, end),
		cmocka_unit_test_setup_teardown(names_lists, begin_thawed, end),
		cmocka_unit_test_setup_teardown(tells_nested_phrases_once, begin, end),
		cmocka_unit_test_setup_teardown(tells_nested_phrases_once, begin_thawed, end),
		cmocka_unit_test_setup_teardown(finds_the_same_phrases_however_often_asked, begin, end),
		cmocka_unit_test_setup_teardown(finds_the_same_phrases_however_often_asked, begin_thawed, end),
		cmocka_unit_test_setup_teardown(tells_what_lists_say_of_each_token, begin, end),
		cmocka_unit_test_setup_teardown(tells_what_lists_say_of_each_token, begin_thawed, end),
		cmocka_unit_test(refuses_entries),
		cmocka_unit_test(refuses_what_is_too_long),
		cmocka_unit_test(knows_the_forms_of_a_noun),
		cmocka_unit_test(reads_several_lists_of_a_file),
		cmocka_unit_test(adds_nothing_to_closed_lists),
		cmocka_unit_test(joins_no_lists_of_one_name),
		cmocka_unit_test_setup_teardown(refuses_after_seal, begin, end),
		cmocka_unit_test_setup_teardown(refuses_after_seal, begin_thawed, end),
		cmocka_unit_test_setup_teardown(parts_sentences, begin, end),
		cmocka_unit_test_setup_teardown(finds_amounts, begin, end),
		cmocka_unit_test_setup_teardown(finds_amounts, begin_thawed, end),
		cmocka_unit_test_setup_teardown(finds_no_amounts, begin, end),
		cmocka_unit_test_setup_teardown(finds_changes, begin, end),
		cmocka_unit_test_setup_teardown(shares_units_in_changes, begin, end),
		cmocka_unit_test_setup_teardown(counts_shared_words, begin, end),
		cmocka_unit_test_setup_teardown(counts_shared_words, begin_thawed, end),
		cmocka_unit_test_setup_teardown(leaves_out_phrases_that_nobody_looked_for, begin, end),
		cmocka_unit_test_setup_teardown(leaves_out_phrases_that_nobody_looked_for, begin_thawed, end),
		cmocka_unit_test_setup_teardown(stems_are_the_words_that_are_shared, begin, end),
		cmocka_unit_test_setup_teardown(a_sentence_is_a_text, begin, end),
		cmocka_unit_test_setup_teardown(tells_which_sentence_holds_a_list, begin, end),
		cmocka_unit_test_setup_teardown(finds_what_lies_within_tokens, begin, end),
		cmocka_unit_test_setup_teardown(finds_what_lies_within_tokens, begin_thawed, end),
		cmocka_unit_test_setup_teardown(reads_long_texts, begin, end),
	};
	return cmocka_run_group_tests_name("prose", tests, NULL, NULL);
}
