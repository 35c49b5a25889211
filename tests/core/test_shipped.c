#include "file.h"
#include "hash.h"
#include "library_versions.h"
#include "pack.h"
#include "shipped.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

static const char lua[] = "Lua of the test";

static const struct shipped_file files[] = {
	{"rules/a.lua", {"return 1", 8}, "aa", {"\033Lua", 4}},
	{"rules/words/b.txt", {"good\n", 5}, "bb", {"", 0}},
	{"rules/words/c.txt", {"", 0}, "cc", {"", 0}},
};

/* Memory that is as large as what was written: what goes one byte too far is seen. */
static void *write_files(struct arena *arena, size_t *length)
{
	struct buffer out = {0};
	const struct shipped_contents contents = {.files = files,
	                                          .count = sizeof files / sizeof *files,
	                                          .words = {"words", 5},
	                                          .bodies = {"bodies", 6},
	                                          .givens = {"givens", 6},
	                                          .word_files = 2,
	                                          .loads = true,
	                                          .lua = lua};
	shipped_write(&contents, &out);
	void *copy = arena_copy(arena, out.at, out.length);
	*length = out.length;
	buffer_free(&out);
	return copy;
}

static void gives_what_was_written(void **state)
{
	size_t length, count;
	struct text givens;
	const void *bytes = write_files(*state, &length);
	const struct shipped *shipped = shipped_open(bytes, length, lua);
	assert_non_null(shipped);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct shipped_file found;
		assert_true(shipped_find(shipped, files[i].name, files[i].source.at, files[i].source.length, &found));
		assert_string_equal(found.name, files[i].name);
		assert_string_equal(found.sha256, files[i].sha256);
		assert_true(text_equals(found.source, files[i].source));
		assert_true(text_equals(found.code, files[i].code));
	}
	assert_true(shipped_loads(shipped));
	assert_true(text_is(shipped_words(shipped, &count), "words"));
	assert_int_equal(count, 2);
	assert_true(text_is(shipped_bodies(shipped, &givens), "bodies"));
	assert_true(text_is(givens, "givens"));
}

static void gives_nothing_for_other_bytes(void **state)
{
	static const struct {
		const char *name, *bytes;
	} others[] = {
		{"rules/a.lua", "return 2"},          {"rules/a.lua", "return "},
		{"rules/a.lua", "return 1 "},         {"rules/a.lua", ""},
		{"./centre/rules/a.lua", "return 1"}, {"rules/a.lu", "return 1"},
		{"rules/b.lua", "return 1"},          {"", "return 1"},
		{"rules/words/c.txt", "x"},           {"rules/words/d.txt", "good\n"},
		{"rules/a.luaa", "return 1"},
	};
	size_t length, count;
	struct shipped_file found;
	const void *bytes = write_files(*state, &length);
	const struct shipped *shipped = shipped_open(bytes, length, lua);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(shipped_find(shipped, others[i].name, others[i].bytes, strlen(others[i].bytes), &found));
	assert_false(shipped_find(NULL, "rules/a.lua", "return 1", 8, &found));
	assert_false(shipped_loads(NULL));
	assert_int_equal(shipped_words(NULL, &count).length, 0);
	assert_int_equal(shipped_bodies(NULL, &found.code).length + found.code.length, 0);
	assert_int_equal(count, 0);
}

static void opens_nothing_else(void **state)
{
	size_t length;
	unsigned char *bytes = write_files(*state, &length);
	assert_non_null(shipped_open(bytes, length, lua));
	assert_null(shipped_open(bytes, length, "Lua of another release"));
	assert_null(shipped_open(bytes, length, ""));
	for (size_t cut = 0; cut < length; cut++)
		assert_null(shipped_open(arena_copy(*state, bytes, cut), cut, lua));
	for (size_t i = 0; i < 32; i++) { /* the mark, with the version of the program in it */
		bytes[i] ^= 1;
		assert_null(shipped_open(bytes, length, lua));
		bytes[i] ^= 1;
	}
}

/* Every number of eight bytes that might say where something lies: where it led outside, nothing is opened. */
static void opens_nothing_that_leads_outside(void **state)
{
	size_t length, refused = 0;
	unsigned char *bytes = write_files(*state, &length);
	for (size_t i = 32 + 192; i + 8 <= length; i += 8) {
		unsigned char kept = bytes[i + 7];
		bytes[i + 7] = 0x7F;
		const struct shipped *shipped = shipped_open(bytes, length, lua);
		struct shipped_file found;
		refused += shipped == NULL;
		for (size_t k = 0; shipped && k < sizeof files / sizeof *files; k++)
			shipped_find(shipped, files[k].name, files[k].source.at, files[k].source.length, &found);
		bytes[i + 7] = kept;
	}
	assert_int_equal(refused, 9 + 3 * 8);
}

/* Bytes that are cut, that begin otherwise, whose arrays would lie elsewhere, or that lie so that they can't be used. */
static void thaws_nothing_else(void **state)
{
	struct buffer bytes = {0};
	struct lexicon *lexicon = lexicon_new();
	assert_true(lexicon_add(lexicon, "list", "list.txt", "good\nvery good\nimpro*", 21, NULL));
	lexicon_seal(lexicon);
	lexicon_freeze(lexicon, &bytes);
	lexicon_free(lexicon);
	unsigned char *copy = arena_room(*state, bytes.length + 32);
	memcpy(copy, bytes.at, bytes.length);
	lexicon = lexicon_thaw(copy, bytes.length);
	assert_non_null(lexicon);
	lexicon_free(lexicon);
	for (size_t length = 0; length < bytes.length; length++)
		assert_null(lexicon_thaw(copy, length));
	assert_null(lexicon_thaw(copy + bytes.length / 16 * 16 / 2, bytes.length / 2));
	for (size_t i = 0; i < 24; i++) {
		copy[i] ^= 1;
		assert_null(lexicon_thaw(copy, bytes.length));
		copy[i] ^= 1;
	}
	for (size_t i = 39; i < 39 + 14 * 24; i += 8) {
		copy[i] = 0xFF;
		assert_null(lexicon_thaw(copy, bytes.length));
		copy[i] = 0;
	}
	memmove(copy + 4, copy, bytes.length);
	assert_null(lexicon_thaw(copy + 4, bytes.length));
	buffer_free(&bytes);
}

/* What this program was linked with is what lies in the folder of the sources, all of it. */
static void the_program_has_all(void **state)
{
	const struct pack_source source = {.home = ASSAY_HOME};
	const struct shipped *shipped = shipped_in_program(lua_library_name());
	struct strings names;
	assert_true(pack_list_files(*state, &source, &names));
	struct buffer bytes = {0};
	size_t word_files, scripts = 0;
	assert_non_null(shipped);
	assert_true(shipped_loads(shipped));
	for (size_t i = 0; i < names.count; i++) {
		struct shipped_file found;
		char hash[HASH_ROOM];
		if (!file_read(pack_file_on_disk(*state, &source, names.at[i]), 1 << 20, &bytes, NULL))
			continue;
		if (!shipped_find(shipped, names.at[i], bytes.at, bytes.length, &found))
			fail_msg("%s is not in the program as it is now", names.at[i]);
		hash_bytes(bytes.at, bytes.length, hash);
		assert_string_equal(found.sha256, hash);
		assert_int_equal(found.code.length > 0, strstr(names.at[i], ".lua") != NULL);
		scripts++;
	}
	assert_true(scripts > 100);
	struct text words = shipped_words(shipped, &word_files);
	struct lexicon *lexicon = lexicon_thaw(words.at, words.length);
	assert_non_null(lexicon);
	assert_true(word_files > 10 && lexicon_find(lexicon, "vague-verbs") >= 0);
	lexicon_free(lexicon);
	buffer_free(&bytes);
}

/* Frozen again, what came from the program is what came from the files. */
static void units_are_the_same_from_the_program(void **state)
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct buffer bodies[2] = {{0}, {0}}, givens[2] = {{0}, {0}};
	(void)state;
	for (int judging = 0; judging < 2; judging++) {
		const struct pack_source source = {.home = ASSAY_HOME, .judging = judging};
		struct pack *pack = pack_load(&source, &limits, NULL);
		assert_non_null(pack);
		assert_int_equal(pack->error_count, 0);
		const struct check *check = &pack->units[0].criteria[0].blocks[0].must.at[0];
		assert_int_equal(check->settings == NULL, judging); /* or it did not come from there */
		assert_true(check->given > 0);
		assert_int_equal(strlen(pack->units[0].sha256), HASH_ROOM - 1);
		assert_true(pack_unit(pack, "cyq/develop-personal-performance") && pack->layer_count > 300);
		pack_freeze(pack, &bodies[judging], &givens[judging]);
		pack_free(pack);
	}
	assert_true(bodies[0].length > 10000 && givens[0].length > 1000);
	assert_int_equal(bodies[0].length, bodies[1].length);
	assert_memory_equal(bodies[0].at, bodies[1].at, bodies[0].length);
	assert_int_equal(givens[0].length, givens[1].length);
	assert_memory_equal(givens[0].at, givens[1].at, givens[0].length);
	for (int i = 0; i < 2; i++) {
		buffer_free(&bodies[i]);
		buffer_free(&givens[i]);
	}
}

static int begin(void **state)
{
	*state = arena_new();
	return 0;
}

static int end(void **state)
{
	arena_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(gives_what_was_written, begin, end),
		cmocka_unit_test_setup_teardown(gives_nothing_for_other_bytes, begin, end),
		cmocka_unit_test_setup_teardown(opens_nothing_else, begin, end),
		cmocka_unit_test_setup_teardown(opens_nothing_that_leads_outside, begin, end),
		cmocka_unit_test_setup_teardown(thaws_nothing_else, begin, end),
		cmocka_unit_test_setup_teardown(the_program_has_all, begin, end),
		cmocka_unit_test_setup_teardown(units_are_the_same_from_the_program, begin, end),
	};
	return cmocka_run_group_tests_name("shipped", tests, NULL, NULL);
}
