#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "file.h"
#include "pack_inside.h"

/* What stands in a centre's folder and is no part of the layout would be passed over without a word: a unit.txt, a folder
 * of a body whose name is misspelt, a waivers.lua one folder too deep. */

enum { MOST_KNOWN = 16 };

/* What may stand in a folder. A name that starts with a star is an ending; one that ends with a slash is a folder. */
struct room {
	const char *says;              /* what is read there, for messages */
	const char *known[MOST_KNOWN]; /* up to a NULL */
};

static const struct room centre_room = {
	"rules/, awarding-bodies/, waivers.lua, thresholds.csv and thresholds.yaml",
	{"rules/", "awarding-bodies/", "waivers.lua", "thresholds.csv", "thresholds.yaml"}};
static const struct room rules_room = {"rule files (*.lua), words/ and judgements/",
                                       {"*.lua", "words/", "judgements/"}};
static const struct room words_room = {"word lists (*.txt)", {"*.txt"}};
static const struct room scripts_room = {"files *.lua", {"*.lua"}};
static const struct room bodies_room = {"common.lua, standards/ and a folder for each body",
                                        {"common.lua", "standards/", "*/"}};
static const struct room body_room = {"body.lua, units/ and qualifications/",
                                      {"body.lua", "units/", "qualifications/"}};
static const struct room units_room = {"units (*.lua) and the folders of their examples (*.examples)",
                                       {"*.lua", "*.examples/"}};

/* What editors and desktops leave beside a file, what tells a person about the folder, and pictures. */
static const char *const nobodys[] = {"~",    ".bak", ".orig", ".md",   "Thumbs.db", "desktop.ini", ".lnk", ".tmp",
                                      ".pdf", ".png", ".jpg",  ".jpeg", ".gif",      ".svg",        ".zip", NULL};
static const char *const nobodys_starts[] = {"README", "~$", NULL};
/* What is read anywhere, and what Windows hides of "waivers.lua.txt". */
static const char *const ours[] = {".lua",     ".csv",      ".yaml",    ".yml", ".lua.txt",
                                   ".csv.txt", ".yaml.txt", ".yml.txt", NULL};
/* What other programs write: nobody's, unless it has about the name of what is read, or stands where that may be of any. */
static const char *const documents[] = {".docx", ".doc", ".odt", ".rtf", ".pages", NULL};
static const char *const spreadsheets[] = {".xlsx", ".xls", ".xlsm", ".ods", ".numbers", NULL};
static const char *const scripts[] = {".lua", ".lua.txt", NULL};
static const char *const plain[] = {".txt", ".text", NULL};

static bool ends_with(const char *name, const char *end, size_t tail)
{
	size_t length = strlen(name);
	return length >= tail && strncmp(name + length - tail, end, tail) == 0;
}

/* Windows writes endings in capitals, too. */
static bool ends_with_any(const char *name, const char *const *ends)
{
	for (size_t length = strlen(name); *ends; ends++)
		if (length >= strlen(*ends) && strcasecmp(name + length - strlen(*ends), *ends) == 0)
			return true;
	return false;
}

bool pack_is_nobodys(const char *name)
{
	for (size_t i = 0; nobodys_starts[i]; i++)
		if (strncmp(name, nobodys_starts[i], strlen(nobodys_starts[i])) == 0)
			return true;
	return ends_with_any(name, nobodys);
}

bool pack_is_any_script(const char *name)
{
	return ends_with_any(name, scripts);
}

/* A folder with the name of a file is told where that is to be read. */
static bool fits(const char *known, const char *name, bool is_folder)
{
	size_t length = strlen(known);
	bool wants_folder = known[length - 1] == '/';
	length -= wants_folder;
	if (wants_folder && !is_folder)
		return false;
	if (*known == '*')
		return ends_with(name, known + 1, length - 1);
	return strlen(name) == length && strncmp(known, name, length) == 0;
}

static bool is_folder(struct pack *pack, const char *file)
{
	return file_is_folder(pack_path(pack, file));
}

static bool is_known(const struct room *room, const char *name, bool folder)
{
	for (size_t i = 0; room->known[i]; i++)
		if (fits(room->known[i], name, folder))
			return true;
	return false;
}

/* What a name may have been meant as ------------------------------------------------------------------------------- */

/* The name in small letters without its endings and what desktops add to a copy: "waivers" of "Waivers (1).lua.txt". */
static const char *stem_of(struct arena *arena, const char *name)
{
	static const char *const ends[] = {".", "/", " (", " - "};
	size_t length = strlen(name);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		const char *end = strstr(name, ends[i]);
		if (end && (size_t)(end - name) < length)
			length = (size_t)(end - name);
	}
	char *stem = arena_array(arena, length + 1, 1);
	for (size_t i = 0; i < length; i++)
		stem[i] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] - 'A' + 'a' : name[i]);
	return stem;
}

/* The first file of a room that has about the stem of a name: thresholds.csv of "THRESHOLD.xlsx". What stands for many
 * names is none. */
static const char *known_of_stem(struct arena *arena, const struct room *room, const char *name)
{
	const char *stem = stem_of(arena, name);
	unsigned slips = (unsigned)strlen(stem) / 4;
	for (size_t i = 0; room->known[i]; i++) {
		const char *known = room->known[i];
		if (*known != '*' && !ends_with(known, "/", 1) &&
		    text_distance(stem, stem_of(arena, known), slips) <= slips)
			return known;
	}
	return NULL;
}

/* Where a folder belongs that would be read in another one; NULL where there is none of its name. */
static const char *place_elsewhere(const struct room *room, const char *name)
{
	static const char *const places[][2] = {{"words", "rules/words/"},
	                                        {"judgements", "rules/judgements/"},
	                                        {"standards", "awarding-bodies/standards/"}};
	for (size_t i = 0; room == &centre_room && i < sizeof places / sizeof places[0]; i++)
		if (strcmp(name, places[i][0]) == 0)
			return places[i][1];
	return NULL;
}

/* The nearest name of a room, folders among them. */
static const char *nearest_known(const struct room *room, const char *name)
{
	size_t count = 0;
	const char *names[MOST_KNOWN];
	for (size_t i = 0; room->known[i]; i++)
		if (room->known[i][0] != '*')
			names[count++] = room->known[i];
	return text_nearest(name, names, count);
}

/* A folder, what has an ending that is read, and what has none, may be any name mistyped; what has another ending is
 * meant as a file that is read only by its stem. */
static const char *meant_by(struct arena *arena, const struct room *room, const char *name, bool folder)
{
	const char *near = folder ? place_elsewhere(room, name) : NULL;
	if (!near && (folder || ends_with_any(name, ours) || !strchr(name, '.')))
		near = nearest_known(room, name);
	return near || folder ? near : known_of_stem(arena, room, name);
}

/* Where files of any name are read another one may be meant as one of them. */
static bool reads_any_file(const struct room *room)
{
	for (size_t i = 0; room->known[i]; i++)
		if (room->known[i][0] == '*' && !ends_with(room->known[i], "/", 1))
			return true;
	return false;
}

#define MARK "\xEF\xBB\xBF" /* that Notepad puts before a text in UTF-8 */

/* Whether the first line that is no comment starts a script, or a table of thresholds. */
static bool reads_like_ours(const struct buffer *bytes)
{
	static const char *const starts[] = {"return ", "local ", "unit,", "unit;", "unit\t"};
	const char *line = bytes->at + (strncmp(bytes->at, MARK, strlen(MARK)) == 0 ? strlen(MARK) : 0);
	while (*line && (strchr("\r\n", *line) || strncmp(line, "--", 2) == 0))
		line += strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n');
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (strncmp(line, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

/* Portfolios and tables may lie in a folder of any name; scripts that do are in the wrong place. */
static bool holds_scripts_below(struct pack *pack, const char *folder, int *folders)
{
	struct names names = pack_list_folder(pack, folder, "");
	for (size_t i = 0; i < names.count; i++) {
		const char *file = arena_print(pack->arena, "%s/%s", folder, names.at[i]);
		if (pack_is_any_script(names.at[i]) ||
		    (is_folder(pack, file) && --*folders > 0 && holds_scripts_below(pack, file, folders)))
			return true;
	}
	return false;
}

static bool is_script_or_table(struct pack *pack, const char *file)
{
	struct buffer bytes = {0};
	bool is_one = pack_read_text_of(pack, file, &bytes) && bytes.length && reads_like_ours(&bytes);
	buffer_free(&bytes);
	return is_one;
}

/* A file, or a folder of files, that would be read elsewhere or under another name. */
static bool is_ours(struct pack *pack, const char *file, const char *name, bool folder)
{
	int folders = PACK_MOST_FOLDERS;
	if (folder)
		return holds_scripts_below(pack, file, &folders);
	return ends_with_any(name, ours) || (!ends_with_any(name, documents) && !ends_with_any(name, spreadsheets) &&
	                                     is_script_or_table(pack, file));
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

static const char *how_to_save(const char *name)
{
	return ends_with_any(name, spreadsheets) ? "Save it as 'CSV UTF-8' under that name"
	       : ends_with_any(name, documents)  ? "Save it as plain text under that name"
	                                         : "Rename it";
}

static void tell_fault(struct pack *pack, const struct room *room, struct place place, const char *name,
                       const char *near)
{
	struct error error = {0};
	if (near)
		error_at(&error, place, "this is not read; did you mean '%s'? %s, or take it away", near,
		         how_to_save(name));
	else
		error_at(&error, place,
		         "this is not read; in this folder there is room for %s: rename it, or take it away",
		         room->says);
	pack_add_error(pack, &error);
}

static void tell_author(struct pack *pack, const char *file, const char *sentence)
{
	struct strings *hints = &pack->hints;
	hints->at = memory_grow(hints->at, hints->count + 1, sizeof *hints->at);
	hints->at[hints->count++] = arena_print(pack->arena, "%s:1: this is not read: %s", file, sentence);
}

/* What may be meant, and may as well be a note, is told to who writes the files, and to no learner. */
static void tell_doubt(struct pack *pack, const struct room *room, const char *file, const char *name)
{
	bool is_document = ends_with_any(name, documents), is_table = ends_with_any(name, spreadsheets);
	if (reads_any_file(room) && (is_document || is_table || ends_with_any(name, plain) || !strchr(name, '.')))
		tell_author(pack, file,
		            arena_print(pack->arena,
		                        "in this folder there is room for %s: if it is meant as one of them, %s; if "
		                        "not, take it away",
		                        room->says,
		                        is_document || is_table ? "save it as plain text with that ending"
		                                                : "rename or move it"));
	else if (room == &centre_room && is_table)
		tell_author(pack, file,
		            "if it holds thresholds, save it as 'CSV UTF-8' under the name thresholds.csv; if not, "
		            "take it away");
}

static void check_stray(struct pack *pack, const struct room *room, const char *file, const char *name, bool folder)
{
	const char *near = meant_by(pack->arena, room, name, folder);
	if (near || is_ours(pack, file, name, folder))
		tell_fault(pack, room, (struct place){file, 1, 1}, name, near);
	else if (!folder)
		tell_doubt(pack, room, file, name);
}

static void check_room(struct pack *pack, const char *folder, const struct room *room)
{
	struct names names = pack_list_folder(pack, folder, "");
	for (size_t i = 0; i < names.count; i++) {
		const char *file = arena_print(pack->arena, "%s/%s", folder, names.at[i]);
		bool is_one = is_folder(pack, file);
		if (!pack_is_nobodys(names.at[i]) && !is_known(room, names.at[i], is_one))
			check_stray(pack, room, file, names.at[i], is_one);
	}
}

/* Cases are looked for beside the file of their rules. */
static void check_cases(struct pack *pack)
{
	const char *folder = arena_print(pack->arena, "%s/rules", pack->centre);
	struct names names = pack_list_folder(pack, folder, ".cases.lua");
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *file = arena_print(pack->arena, "%s/%s", folder, names.at[i]);
		if (pack_has_file(pack, arena_print(pack->arena, "%s.lua", file)))
			continue;
		error_at(&error, (struct place){arena_print(pack->arena, "%s.cases.lua", file), 1, 1},
		         "there is no %s.lua beside it, whose cases these could be: give this file the name of one",
		         names.at[i]);
		pack_add_error(pack, &error);
	}
}

/* Where one of that name ships, `use` finds that, and this one would be passed over. */
static void check_judgements(struct pack *pack)
{
	const char *folder = arena_print(pack->arena, "%s/rules/judgements", pack->centre);
	struct names names = pack_list_folder(pack, folder, ".lua");
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *shipped = arena_print(pack->arena, "rules/judgements/%s.lua", names.at[i]);
		if (!pack_has_file(pack, shipped))
			continue;
		error_at(&error, (struct place){arena_print(pack->arena, "%s/%s.lua", folder, names.at[i]), 1, 1},
		         "a file that ships is called %s, and use \"%s\" means that one: give this one a name of its "
		         "own, such as our-%s.lua, and use that",
		         shipped, names.at[i], names.at[i]);
		pack_add_error(pack, &error);
	}
}

static bool holds_scripts(struct pack *pack, const char *folder)
{
	return pack_list_folder(pack, arena_print(pack->arena, "%s/units", folder), ".lua").count ||
	       pack_list_folder(pack, arena_print(pack->arena, "%s/qualifications", folder), ".lua").count;
}

/* "; did you mean …", of the unit of a body that has about a name; empty where none has. */
static const char *unit_asked_for(struct pack *pack, const char *body, const char *name)
{
	const char **names = arena_array(pack->arena, pack->unit_count, sizeof *names);
	size_t count = 0;
	for (size_t i = 0; i < pack->unit_count; i++)
		if (strcmp(pack->units[i].body, body) == 0)
			names[count++] = pack->units[i].id + strlen(body) + 1;
	const char *near = text_nearest(name, names, count);
	return near ? arena_print(pack->arena, "; did you mean '%s.examples'?", near) : "";
}

/* Examples are looked for beside the name of their unit. */
static void check_examples(struct pack *pack, const char *folder, const char *body)
{
	struct names names = pack_list_folder(pack, arena_print(pack->arena, "%s/units", folder), ".examples");
	for (size_t i = 0; i < names.count; i++) {
		const char *unit = arena_print(pack->arena, "units/%s.lua", names.at[i]);
		if (!pack_has_file(pack, arena_print(pack->arena, "%s/%s", folder, unit)) &&
		    !pack_has_file(pack, arena_print(pack->arena, "awarding-bodies/%s/%s", body, unit)))
			tell_author(pack, arena_print(pack->arena, "%s/units/%s.examples", folder, names.at[i]),
			            arena_print(pack->arena,
			                        "there is no unit '%s' of %s, whose examples these could be%s",
			                        names.at[i], body, unit_asked_for(pack, body, names.at[i])));
	}
}

/* A folder of no body: its units would be passed over. */
static void check_body(struct pack *pack, const char *folder, const char *name)
{
	const char **names = arena_array(pack->arena, pack->body_count, sizeof *names);
	for (size_t i = 0; i < pack->body_count; i++)
		names[i] = pack->bodies[i].name;
	check_room(pack, folder, &body_room);
	check_room(pack, arena_print(pack->arena, "%s/units", folder), &units_room);
	check_room(pack, arena_print(pack->arena, "%s/qualifications", folder), &scripts_room);
	check_examples(pack, folder, name);
	bool has_own = pack_has_file(pack, arena_print(pack->arena, "%s/body.lua", folder));
	if (pack_body(pack, name) || has_own || !holds_scripts(pack, folder))
		return;
	const char *near = text_nearest(name, names, pack->body_count);
	struct error error = {0};
	error_at(&error, (struct place){arena_print(pack->arena, "%s/body.lua", folder), 1, 1},
	         "there is no body '%s'%s%s%s; a new one starts with this file: return body \"%s\" { title = \"…\" }",
	         name, near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "", name);
	pack_add_error(pack, &error);
}

void pack_check_layout(struct pack *pack)
{
	static const struct {
		const char *folder;
		const struct room *room;
	} rooms[] = {
		{"", &centre_room},
		{"/rules", &rules_room},
		{"/rules/words", &words_room},
		{"/rules/judgements", &scripts_room},
		{"/awarding-bodies", &bodies_room},
		{"/awarding-bodies/standards", &scripts_room},
	};
	for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++)
		check_room(pack, arena_print(pack->arena, "%s%s", pack->centre, rooms[i].folder), rooms[i].room);
	check_cases(pack);
	check_judgements(pack);
	const char *bodies = arena_print(pack->arena, "%s/awarding-bodies", pack->centre);
	struct names names = pack_list_folder(pack, bodies, "");
	for (size_t i = 0; i < names.count; i++) {
		const char *folder = arena_print(pack->arena, "%s/%s", bodies, names.at[i]);
		if (is_folder(pack, folder) && strcmp(names.at[i], "standards") != 0)
			check_body(pack, folder, names.at[i]);
	}
}
