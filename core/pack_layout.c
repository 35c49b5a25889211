#include <string.h>
#include <strings.h>
#include <sys/stat.h>

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
/* What other programs write: nobody's, unless it has about the name of what is read. */
static const char *const documents[] = {".docx", ".doc", ".odt",  ".rtf", ".xlsx", ".xls",
                                        ".ods",  ".ppt", ".pptx", ".eml", ".msg",  NULL};

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

static bool is_nobodys(const char *name)
{
	for (size_t i = 0; nobodys_starts[i]; i++)
		if (strncmp(name, nobodys_starts[i], strlen(nobodys_starts[i])) == 0)
			return true;
	return ends_with_any(name, nobodys);
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
	struct stat status;
	return stat(pack_path(pack, file), &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_known(const struct room *room, const char *name, bool folder)
{
	for (size_t i = 0; room->known[i]; i++)
		if (fits(room->known[i], name, folder))
			return true;
	return false;
}

/* A name that is there and could be meant; what stands for many names is none. */
static const char *nearest_known(const struct room *room, const char *name)
{
	size_t count = 0;
	const char *names[MOST_KNOWN];
	for (size_t i = 0; room->known[i]; i++)
		if (room->known[i][0] != '*')
			names[count++] = room->known[i];
	return text_nearest(name, names, count);
}

/* Where files of any name are read a document may be meant as one of them. */
static bool reads_any_file(const struct room *room)
{
	for (size_t i = 0; room->known[i]; i++)
		if (room->known[i][0] == '*' && !ends_with(room->known[i], "/", 1))
			return true;
	return false;
}

/* A document is told to who writes the files, or passed over; anything else is an error. */
static void tell_unread(struct pack *pack, const struct room *room, const char *name, const struct error *error)
{
	if (!ends_with_any(name, documents) || nearest_known(room, name)) {
		pack_add_error(pack, error);
	} else if (reads_any_file(room)) {
		struct strings *hints = &pack->hints;
		hints->at = memory_grow(hints->at, hints->count + 1, sizeof *hints->at);
		hints->at[hints->count++] =
			arena_print(pack->arena, "%s:%d: %s", error->file, error->line, error->sentence);
	}
}

static void check_room(struct pack *pack, const char *folder, const struct room *room)
{
	struct names names = pack_list_folder(pack, folder, "");
	for (size_t i = 0; i < names.count; i++) {
		const char *file = arena_print(pack->arena, "%s/%s", folder, names.at[i]);
		if (is_nobodys(names.at[i]) || is_known(room, names.at[i], is_folder(pack, file)))
			continue;
		const char *near = nearest_known(room, names.at[i]);
		struct error error = {0};
		error_at(&error, (struct place){file, 1, 1},
		         "this is not read%s%s%s; in this folder there is room for %s: rename it, or take it away",
		         near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "", room->says);
		tell_unread(pack, room, names.at[i], &error);
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

static bool holds_scripts(struct pack *pack, const char *folder)
{
	return pack_list_folder(pack, arena_print(pack->arena, "%s/units", folder), ".lua").count ||
	       pack_list_folder(pack, arena_print(pack->arena, "%s/qualifications", folder), ".lua").count;
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
	const char *bodies = arena_print(pack->arena, "%s/awarding-bodies", pack->centre);
	struct names names = pack_list_folder(pack, bodies, "");
	for (size_t i = 0; i < names.count; i++) {
		const char *folder = arena_print(pack->arena, "%s/%s", bodies, names.at[i]);
		if (is_folder(pack, folder) && strcmp(names.at[i], "standards") != 0)
			check_body(pack, folder, names.at[i]);
	}
}
