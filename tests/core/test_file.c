#include "batch_file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *found_in(const char *portfolio)
{
	static struct buffer names;
	buffer_clear(&names);
	buffer_add_string(&names, "");
	evidence_find(text_of(portfolio), &names);
	return names.at;
}

/* Each key looks at what stands behind it, and no further than a name can reach: else this takes an hour. */
static void a_long_line_of_keys_is_soon_looked_through(void **state)
{
	enum { KEYS = 200000 };
	struct buffer line = {0}, names = {0};
	(void)state;
	for (int i = 0; i < KEYS; i++)
		buffer_add_string(&line, "file: ");
	evidence_find((struct text){line.at, line.length}, &names);
	assert_true(names.length < line.length);
	buffer_free(&line);
	buffer_free(&names);
}

static void files_of_the_evidence_are_found(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"file:", ""},
		{"file: a.pdf", "a.pdf\n"},
		{"evidence:\n  - {id: E1, file: evidence/e 1.pdf, type: observation}\n", "evidence/e 1.pdf\n"},
		{"  - id: E1\n    file: a.pdf   # scanned\n  - id: E2\n    file:   \"b, c.pdf\"\n",
	         "a.pdf\nb, c.pdf\n"},
		{"file: 'd#1.pdf'\r\nfile: e#2.pdf\r\n", "d#1.pdf\ne#2.pdf\n"},
		{"{file: x}", "x\n"},
		{"{\"file\":\"x.pdf\", \"file\" : \"y\",'file': z}", "x.pdf\ny\nz\n"},
		{"file : a\nfile\nfile b\n\"file: c\n", "a\n"},
		{"text: my profile: none\n", ""},
		{"text: the file: it is here\n", "it is here\n"}, /* looked for in vain, and named by no item */
		{"file: |\n  a.pdf\n", ""},
		{"file: *a\nfile: &b c\nfile: \"a\\\"b\"\n", ""},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(found_in(cases[i][0]), cases[i][1]);
}

struct place_of_work {
	struct arena *arena;
	char folder[64];
};

static int set_up(void **state)
{
	struct place_of_work *place = memory_take(1, sizeof *place);
	place->arena = arena_new();
	strcpy(place->folder, "/tmp/assay-file-XXXXXX");
	*state = place;
	return mkdtemp(place->folder) ? 0 : -1;
}

static const char *below(struct place_of_work *place, const char *name)
{
	return arena_print(place->arena, "%s/%s", place->folder, name);
}

static int tear_down(void **state)
{
	struct place_of_work *place = *state;
	unlink(below(place, "sub/e.pdf"));
	unlink(below(place, "sub/out"));
	unlink(below(place, "sub/link"));
	unlink(below(place, "sub/lost"));
	rmdir(below(place, "sub"));
	unlink(below(place, "p.yaml"));
	rmdir(place->folder);
	arena_free(place->arena);
	free(place);
	return 0;
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

/* What is known of a name's way from the one before it changes nothing, and no more does from where the portfolio is seen. */
static void look_in_turn(struct place_of_work *place, const char *wanted)
{
	struct buffer names = {0}, lines = {0}, alone = {0};
	int folder = open(place->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	evidence_names(text_of(wanted), &names);
	evidence_look(below(place, "p.yaml"), text_of(names.at), &lines);
	assert_string_equal(lines.at, wanted);
	buffer_clear(&lines);
	evidence_look_from(folder, "p.yaml", text_of(names.at), (struct text){"", 0}, &lines);
	assert_string_equal(lines.at, wanted);
	for (const char *at = names.at; *at; at = strchr(at, '\n') + 1) {
		struct text one = {at, (size_t)(strchr(at, '\n') - at) + 1};
		evidence_look(below(place, "p.yaml"), one, &alone);
	}
	assert_string_equal(alone.at, wanted);
	close(folder);
	buffer_free(&names);
	buffer_free(&lines);
	buffer_free(&alone);
}

/* What was seen in a folder is believed, but only once it shows that the folder may be searched. */
static void look_where_some_are_listed(struct place_of_work *place)
{
	static const char listed[] = "\nghost.pdf\nsub/ghost.pdf\nsub/e.pdf\nsub/out/ghost.pdf\nnone/ghost.pdf\n";
	static const char wanted[] =
		"-ghost.pdf\n+ghost.pdf\n-sub/ghost.pdf\n+sub/ghost.pdf\n+sub/e.pdf\n-sub/ghost\n-sub/host.pdf\n"
		">sub/out/ghost.pdf\n>sub/out/ghost.pdf\n-none/ghost.pdf\n-none/ghost.pdf\n";
	struct buffer names = {0}, lines = {0};
	int folder = open(place->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	evidence_names(text_of(wanted), &names);
	evidence_look_from(folder, "p.yaml", text_of(names.at), text_of(listed), &lines);
	assert_string_equal(lines.at, wanted);
	close(folder);
	buffer_free(&names);
	buffer_free(&lines);
}

static void they_are_looked_for_in_the_portfolios_own_folder(void **state)
{
	struct place_of_work *place = *state;
	struct buffer lines = {0};
	mkdir(below(place, "sub"), 0700);
	write_file(below(place, "sub/e.pdf"), "e");
	write_file(below(place, "p.yaml"), "p");
	evidence_look(below(place, "p.yaml"), text_of("sub/e.pdf\nsub\nf.pdf\n"), &lines);
	assert_string_equal(lines.at, "+sub/e.pdf\n-sub\n-f.pdf\n");
	buffer_clear(&lines);
	evidence_look(below(place, "sub/p.yaml"), text_of("../p.yaml\nx/../../p.yaml\n..\n/etc/passwd\ne.pdf\n..e\n"),
	              &lines);
	assert_string_equal(lines.at, ">../p.yaml\n>x/../../p.yaml\n>..\n>/etc/passwd\n+e.pdf\n-..e\n");
	buffer_clear(&lines);
	assert_int_equal(symlink("..", below(place, "sub/out")), 0);
	assert_int_equal(symlink("e.pdf", below(place, "sub/link")), 0);
	assert_int_equal(symlink("nowhere", below(place, "sub/lost")), 0);
	evidence_look(below(place, "sub/p.yaml"), text_of("out/p.yaml\nout/q\nlink\nlost\nout//p.yaml\n./e.pdf\n"),
	              &lines);
	assert_string_equal(lines.at, ">out/p.yaml\n>out/q\n>link\n>lost\n>out//p.yaml\n+./e.pdf\n");
	buffer_clear(&lines);
	look_in_turn(place, "+sub/e.pdf\n>sub/out/p.yaml\n>sub/out/sub/e.pdf\n-sub/f.pdf\n+sub/e.pdf\n>sub/link/x\n"
	                    "-sub/e.pdf/y\n+sub/e.pdf\n-sub/e.pdf/y/z\n-subs/e.pdf\n-sub/none/e.pdf\n+sub//e.pdf\n"
	                    "+sub/./e.pdf\n>sub/lost\n-sub\n-sub/\n+p.yaml\n-p.yaml/e.pdf\n+sub/e.pdf\n");
	look_where_some_are_listed(place);
	evidence_look("-", text_of("e.pdf\n"), &lines);
	assert_int_equal(lines.length, 0);
	buffer_free(&lines);
}

static struct file_mark mark_of(const char *path)
{
	struct stat status;
	assert_int_equal(stat(path, &status), 0);
	return file_mark_of(&status);
}

static void a_change_shows_in_the_mark(void **state)
{
	struct place_of_work *place = *state;
	const char *path = below(place, "p.yaml"), *other = below(place, "q.yaml");
	write_file(path, "one");
	struct file_mark before = mark_of(path), same = mark_of(path);
	assert_true(file_mark_same(&before, &same));
	assert_false(before.settled);
	usleep(20 * 1000);
	write_file(path, "two");
	same = mark_of(path);
	assert_false(file_mark_same(&before, &same));
	before = same;
	write_file(other, "two");
	assert_int_equal(rename(other, path), 0);
	same = mark_of(path);
	assert_false(file_mark_same(&before, &same));
	sleep(2);
	assert_true(mark_of(path).settled);
}

static void a_file_is_read_up_to_a_limit(void **state)
{
	struct place_of_work *place = *state;
	struct buffer bytes = {0};
	struct error error = {0};
	write_file(below(place, "p.yaml"), "0123456789");
	assert_true(file_read(below(place, "p.yaml"), 100, &bytes, &error));
	assert_string_equal(bytes.at, "0123456789");
	assert_true(file_read(below(place, "p.yaml"), 4, &bytes, &error));
	assert_int_equal(bytes.length, 5);
	assert_false(file_read(below(place, "nowhere"), 4, &bytes, &error));
	assert_string_equal(error.sentence, "The file can't be opened: No such file or directory.");
	buffer_free(&bytes);
}

/* A file that a program makes as it is read says that it is empty; anything but a file is not read at all. */
static void only_a_regular_file_is_read_as_one(void **state)
{
	struct place_of_work *place = *state;
	struct buffer bytes = {0};
	write_file(below(place, "p.yaml"), "0123456789");
	assert_true(file_read_regular(below(place, "p.yaml"), 100, &bytes));
	assert_string_equal(bytes.at, "0123456789");
	assert_true(file_read_regular(below(place, "p.yaml"), 10, &bytes));
	assert_int_equal(bytes.length, 10);
	assert_true(file_read_regular(below(place, "p.yaml"), 4, &bytes));
	assert_int_equal(bytes.length, 5);
	write_file(below(place, "p.yaml"), "");
	assert_true(file_read_regular(below(place, "p.yaml"), 4, &bytes));
	assert_int_equal(bytes.length, 0);
	assert_true(file_read_regular("/proc/self/status", 100, &bytes));
	assert_int_equal(bytes.length, 101);
	assert_int_equal(mkfifo(below(place, "pipe"), 0600), 0);
	assert_false(file_read_regular(below(place, "pipe"), 100, &bytes));
	assert_false(file_read_regular(below(place, "."), 100, &bytes));
	assert_false(file_read_regular(below(place, "nowhere"), 100, &bytes));
	unlink(below(place, "pipe"));
	buffer_free(&bytes);
}

/* A pipe that nobody writes to is waited for until the other descriptor has something to say. */
static void a_pipe_is_waited_for_no_longer_than_one_wants(void **state)
{
	struct buffer bytes = {0};
	struct file_mark mark;
	int silent[2], wake[2];
	(void)state;
	assert_int_equal(pipe(silent) + pipe(wake), 0);
	char path[64];
	snprintf(path, sizeof path, "/proc/self/fd/%d", silent[0]);
	assert_int_equal(write(wake[1], "!", 1), 1);
	assert_false(file_read_marked(path, 100, wake[0], &bytes, &mark, NULL));
	assert_int_equal(write(silent[1], "words", 5), 5);
	close(silent[1]);
	assert_true(file_read_marked(path, 100, 0, &bytes, &mark, NULL));
	assert_string_equal(bytes.at, "words");
	close(silent[0]);
	close(wake[0]);
	close(wake[1]);
	buffer_free(&bytes);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(files_of_the_evidence_are_found),
		CASE(a_long_line_of_keys_is_soon_looked_through),
		CASE(they_are_looked_for_in_the_portfolios_own_folder),
		CASE(a_change_shows_in_the_mark),
		CASE(a_file_is_read_up_to_a_limit),
		CASE(only_a_regular_file_is_read_as_one),
		CASE(a_pipe_is_waited_for_no_longer_than_one_wants),
	};
	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
