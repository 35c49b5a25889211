/* What the rooms of the pack share, and nobody else needs.
 *   pack.c         runs scripts, loads words and rules
 *   pack_bodies.c  loads what is common, standards, bodies, qualifications and units, with what a centre changes in them
 *   pack_frozen.c  the same, as the build found it
 *   pack_tables.c  loads a centre's tables of thresholds
 *   pack_trial.c   thresholds that are tried
 *   pack_file.c    reads files from disk
 *   pack_files.c   knows which files there are
 *   pack_host.c    what the kit may ask of the program
 *   pack_copy.c    copies texts out of scripts
 *   pack_read.c    turns the tables that scripts give back into structures
 *   pack_text.c    asks judgements about a text by itself
 *   pack_kept.c    puts back what a centre's scripts keep
 *   pack_try.c     what tests of rules ask
 *   pack_lines.c   which lines of a rule have code
 *   pack_define.c  what the kit writes for editors */
#ifndef ASSAY_PACK_INSIDE_H
#define ASSAY_PACK_INSIDE_H

#include "pack.h"
#include "shipped.h"

struct names {
	const char **at;
	size_t count;
};

/* Texts by their hashes: a power of two of slots, never full. */
struct copies {
	struct copied {
		uint64_t hash;
		const char *text; /* NULL: the slot is free */
	} * slots;
	size_t count, room;
};

/* What loading needs besides the pack that it fills. */
struct loading {
	struct pack *pack;
	lua_State *lua;
	struct buffer bytes; /* of the file that was read last */
	const char *file;    /* and its name */
	struct text code;    /* what it was compiled to by the build; its length is 0 where that is not known */
	const struct shipped *shipped;
	struct strings set;  /* thresholds that are tried */
	struct error failed; /* the first folder or file that is there and could not be read: nothing is judged then */
	bool judging;        /* see struct pack_source */
	bool apart;          /* what is loaded is for a centre's scripts, wherever it stands */
	/* The centre's amendment that the kit went through last in this call; its file is NULL: none. */
	struct place laid;
	bool follows;         /* the error that comes next is no news: it follows from one that was told */
	struct copies copies; /* of texts of scripts */
};

/* How messages call a centre's folder: as it was given, without slashes at its end, and unlike any name below home. */
const char *pack_centre_name(struct arena *arena, const char *given);
bool pack_has_file(struct pack *pack, const char *file);
/* Reads a file into loading->bytes; `file` is its name from home, or with the centre's folder in front, and what messages
 * call it. Its hash is added to the layers, and given in `*sha256` where that is not NULL. */
bool pack_read_layer(struct loading *loading, const char *file, const char **sha256, struct error *error);
/* The layer of a file that was read; NULL where it was not. */
const struct layer_hash *pack_find_layer(const struct pack *pack, const char *file);
/* The file's text, for messages; it is no layer. False where it can't be read. */
bool pack_read_text_of(struct pack *pack, const char *file, struct buffer *bytes);
/* What is in a folder and ends so, without the end, in byte order; what starts with a dot is passed over, and so
 * are the cases of rules where they are not asked for. */
struct names pack_list_folder(struct pack *pack, const char *folder, const char *end);
/* Adds an error of a file; one that all users of a faulty judgement meet is told once, and what only follows from an
 * error that was told is not told. */
void pack_add_error(struct pack *pack, const struct error *error);
/* Runs the file that was read, behind `head` (see sandbox_load), in the environment on top of the stack, and leaves in its
 * place what it gives back. */
bool pack_run_script(struct loading *loading, const char *head, const char *file, struct error *error);
/* The line of the file that was read last on which it gives something back; 1 where none begins so. */
int pack_line_of_return(const struct loading *loading);
/* Reads and runs a file in kit.environment(kind). */
bool pack_load_script(struct loading *loading, const char *kind, const char *file, const char **sha256,
                      struct error *error);
/* Tells the kit of thresholds to be tried; what can't be is the pack's `refused`. False and `error` where the kit
 * fails. */
bool pack_try_thresholds(struct loading *loading, const struct strings *set, struct error *error);
/* The same for those that, as all is loaded now, no file asks for. */
bool pack_check_tried(struct loading *loading, struct error *error);
/* Pushes a function of the kit. */
void pack_push_from_kit(struct pack *pack, const char *name);
/* Reads what is on top of the stack (what a script gave back, or nil) by its kind into `into`, and takes it off. */
bool pack_read_value(struct loading *loading, const char *what, const char *body, const char *file, void *into,
                     struct error *error);
/* Loads what is common, standards, bodies, qualifications and units; `centre` is the start of the centre's file names,
 * or NULL. */
void pack_load_bodies(struct loading *loading, const char *centre);
/* The files that it would read, in that order, where there is no centre. */
struct strings pack_list_body_files(struct pack *pack);
/* The same from what the build found, where all that was read and all that is to be read is as it ships; false, and nothing
 * has happened, where it can't be. */
bool pack_thaw(struct loading *loading);
/* Tells what stands in the centre's folder and is read by nobody. */
void pack_check_layout(struct pack *pack);
/* Whether a name in a centre's folder is one that nobody means as a file to be read: a copy, a note, a picture. */
bool pack_is_nobodys(const char *name);
/* Whether it is a script's, or looks like one: in a folder that is not known it is in the wrong place. */
bool pack_is_any_script(const char *name);
enum { PACK_MOST_FOLDERS = 100 /* that are looked into below a folder that is not known */ };
/* Loads the centre's tables of thresholds. */
void pack_load_tables(struct loading *loading, const char *centre);
/* Notes what pack_put_back puts back; false and `error` where it is too much: then nothing may be judged by these scripts. */
bool pack_note_kept(struct loading *loading, struct error *error);
/* Calls kit.FUNCTION(name, what the script gave back, file, whether it is apart); the script's value is on top and is taken
 * off. */
bool pack_give_to_kit(struct loading *loading, const char *function, const char *name, const char *file,
                      struct error *error);
/* Whether a call of the sandbox was done; else `error`, at `file` where the error names no place. */
bool pack_end_call(struct loading *loading, enum sandbox_end end, const char *file, struct error *error);
/* A function for Lua: called with the loading, it gives the kit. */
int pack_start_kit(lua_State *lua);
/* The text at `index`; a Lua error where a zero byte stands in it, for C would read it up to there. */
const char *pack_whole_string(lua_State *lua, int index);
/* The same, in the pack's arena: once, in however many places it stands. */
const char *pack_copy_string(struct pack *pack, lua_State *lua, int index);

struct code_lines {
	int *at;
	size_t count, room;
};
/* Adds the lines that have code, of the function on top of the stack and of those written inside it, in no order and
 * perhaps more than once; what there is no room for is left out. */
void pack_add_lines(lua_State *lua, struct code_lines *lines);

/* Each reads the table on top of the stack and leaves it there. They run inside a protected call: a Lua error is
 * raised where a table is not what the kit promises. `kit` is the stack index of the kit. */
struct pack_reader {
	struct pack *pack;
	lua_State *lua;
	int kit;
};
void pack_read_rules(struct pack_reader *reader);
void pack_read_measures(struct pack_reader *reader);
void pack_read_common(struct pack_reader *reader);
void pack_read_standard(struct pack_reader *reader, struct standard *standard);
void pack_read_body(struct pack_reader *reader, struct body *body);
void pack_read_qualification(struct pack_reader *reader, const char *body, struct qualification *qualification);
void pack_read_unit(struct pack_reader *reader, const char *body, const char *file, struct unit *unit);
void pack_read_waivers(struct pack_reader *reader);
void pack_read_cases(struct pack_reader *reader, const struct rule_case **cases, size_t *count);
void pack_read_suite(struct pack_reader *reader, struct suite *suite);

#endif
