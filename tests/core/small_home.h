/* A small home for tests: rules, one body, one qualification and one unit in a folder of its own, and the kit of the
 * source tree. A test may write any file anew. Every portfolio is judged against what stands here, and against nothing
 * else. */
#ifndef ASSAY_SMALL_HOME_H
#define ASSAY_SMALL_HOME_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text.h"

#ifndef ASSAY_HOME
#define ASSAY_HOME "."
#endif

#define OWN_RULE(name, level)                                                                                          \
	"rule '" name "' { on = 'portfolio', level = '" level "', title = '" name "', why = 'w', advice = 'a' },\n"

static const char home_own_rules[] = "return {\n" OWN_RULE("nothing_there", "must") OWN_RULE("too_few", "must")
	OWN_RULE("unclaimed", "should") OWN_RULE("uncovered", "should") OWN_RULE("claim", "must")
		OWN_RULE("question", "ask") "rule 'there' { on = 'portfolio', title = 't', why = 'w', advice = 'a', "
					    "check = function() end } }\n";
static const char home_format_rules[] = "return {\n" OWN_RULE("unknown_key", "should") OWN_RULE("date", "must")
	OWN_RULE("word", "should") OWN_RULE("reference", "must") OWN_RULE("value", "should") "}\n";

/* What an objective or feedback is to come to stands in its text: see the checks. */
static const char home_smart_rules[] =
	"local function says(word)\n"
	"  return function(o) if o.text == word then return fault('text', 'It says ' .. word) end end\n"
	"end\n"
	"return {\n"
	"  rule 'clear' { on = 'objective', title = 'Clear', why = 'w', advice = 'Mend it', wanted = 'clearness',\n"
	"    check = says 'muddled' },\n"
	"  rule 'plain' { on = 'objective', title = 'Plain', why = 'w', advice = 'a', check = function(o)\n"
	"    if o.text == 'muddled' then return { fault('text', 'one'), fault('status', 'two') } end end },\n"
	"  rule 'fits' { on = 'objective', title = 'Fits', why = 'w', advice = 'a', check = function(o)\n"
	"    if o.text == 'odd' then return unsure('text', 'Does it fit?') end\n"
	"    if o.text == 'muddled' then return fault('text', 'It does not fit') end end },\n"
	"  rule 'dated' { on = 'objective', title = 'Dated', why = 'w', advice = 'a',\n"
	"    check = function(o) if not o.start then return fault('start', 'No start') end end },\n"
	"  rule 'breaks' { on = 'objective', title = 'Breaks', why = 'w', advice = 'a', check = function(o)\n"
	"    if o.text == 'break' then\n"
	"      return o.start.x\n"
	"    end end },\n"
	"  rule 'loops' { on = 'objective', title = 'Loops', why = 'w', advice = 'a',\n"
	"    check = function(o) while o.text == 'loop' do end return o.text == 'muddled' and fault('text', 'l') end "
	"},\n"
	"  rule 'gives' { on = 'objective', title = 'Gives', why = 'w', advice = 'a',\n"
	"    check = function(o) return o.text end },\n"
	"  rule 'checked' { on = 'objective', title = 'Checked', why = 'w', advice = 'a', from = 'assessor',\n"
	"    check = says 'muddled' },\n"
	"  trait 'open' { on = 'objective', says = 's', holds = function(o) return o.status == 'open' end },\n"
	"}\n";
static const char home_feedback_rules[] =
	"return {\n"
	"  rule 'enough' { on = 'the feedback', title = 'Enough', why = 'w', advice = 'a',\n"
	"    params = { count = number { default = 2, least = 1, most = 9, says = 's', unit = 'items', tighter = "
	"'more' } },\n"
	"    check = function(list, given)\n"
	"      if #list < given.count then return fault(list, 'Too few', tostring(#list), tostring(given.count)) end\n"
	"    end },\n"
	"  rule 'from' { on = 'feedback', title = 'From', why = 'w', advice = 'a',\n"
	"    params = { sources = words { default = { 'assessor' }, says = 's', tighter = 'more' } },\n"
	"    check = function() end },\n"
	"}\n";
static const char home_common[] = "return common { the 'portfolio' { must = { portfolio.there } } }\n";
static const char home_body[] = "return body 'b' { title = 'B' }\n";
static const char home_qualification[] = "return qualification 'q' { title = 'Q', units = { 'u' } }\n";
static const char home_unit[] = "return unit 'u' { title = 'U',\n"
				"  criterion 'C1' { says = 's', statements = { '001.C01' },\n"
				"    every 'objective' { must = { smart.clear } },\n"
				"  },\n"
				"}\n";

struct home_file {
	const char *name, *text;
};
static const struct home_file home_files[] = {
	{"rules/portfolio.lua", home_own_rules},
	{"rules/format.lua", home_format_rules},
	{"rules/smart.lua", home_smart_rules},
	{"rules/feedback.lua", home_feedback_rules},
	{"awarding-bodies/common.lua", home_common},
	{"awarding-bodies/b/body.lua", home_body},
	{"awarding-bodies/b/qualifications/q.lua", home_qualification},
	{"awarding-bodies/b/units/u.lua", home_unit},
};
static const char *const home_folders[] = {"rules",
                                           "rules/kit",
                                           "rules/words",
                                           "rules/judgements",
                                           "awarding-bodies",
                                           "awarding-bodies/b",
                                           "awarding-bodies/b/units",
                                           "awarding-bodies/b/qualifications",
                                           "awarding-bodies/standards"};
static const char *const home_kit[] = {"init",    "rule",   "shape", "standard", "layers", "combination",
                                       "written", "tables", "unit",  "case",     "plain"};

struct home {
	struct arena *arena;
	char path[64];
};

static const char *home_below(struct home *home, const char *name)
{
	return arena_print(home->arena, "%s/%s", home->path, name);
}

static void home_write(struct home *home, const char *name, const char *text)
{
	FILE *file = fopen(home_below(home, name), "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

/* Lua's sources are texts: no byte is zero. */
static const char *home_read(struct home *home, const char *path)
{
	enum { MOST = 1 << 16 };
	char *text = arena_take(home->arena, MOST);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	size_t length = fread(text, 1, MOST - 1, file);
	assert_true(length > 0 && length < MOST - 1);
	fclose(file);
	return text;
}

static struct home *home_build(void)
{
	struct home *home = memory_take(1, sizeof *home);
	home->arena = arena_new();
	snprintf(home->path, sizeof home->path, "/tmp/assay-home-XXXXXX");
	assert_non_null(mkdtemp(home->path));
	for (size_t i = 0; i < sizeof home_folders / sizeof *home_folders; i++)
		assert_int_equal(mkdir(home_below(home, home_folders[i]), 0700), 0);
	for (size_t i = 0; i < sizeof home_kit / sizeof *home_kit; i++) {
		const char *name = arena_print(home->arena, "rules/kit/%s.lua", home_kit[i]);
		home_write(home, name, home_read(home, arena_print(home->arena, "%s/%s", ASSAY_HOME, name)));
	}
	for (size_t i = 0; i < sizeof home_files / sizeof *home_files; i++)
		home_write(home, home_files[i].name, home_files[i].text);
	return home;
}

static void home_remove(struct arena *arena, const char *path)
{
	struct stat status;
	DIR *handle = lstat(path, &status) == 0 && S_ISDIR(status.st_mode) ? opendir(path) : NULL;
	for (struct dirent *entry; handle && (entry = readdir(handle));)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			home_remove(arena, arena_print(arena, "%s/%s", path, entry->d_name));
	if (handle)
		closedir(handle);
	remove(path);
}

static void home_free(struct home *home)
{
	home_remove(home->arena, home->path);
	arena_free(home->arena);
	free(home);
}

#endif
