/* Which files a portfolio names as evidence, and whether they are there. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include "batch_file.h"

enum { MOST_NAMES = 256, MOST_NAME = 255, MOST_PATH = 4096 };

static const char key[] = "file";
enum { KEY_BYTES = sizeof key - 1 };

/* Whether a key may start here: at the margin, behind spaces, or in a list in one line. */
static bool starts_key(const char *text, const char *at)
{
	return at == text || strchr(" \t\n\r{,", at[-1]);
}

static const char *skip_spaces(const char *at, const char *end)
{
	while (at < end && *at == ' ')
		at++;
	return at;
}

/* Where the value of a key that is found at `at` starts, bare or in quotes as JSON has it; NULL: it is none. */
static const char *behind_key(const char *text, const char *at, const char *end)
{
	bool quoted = at > text && at + KEY_BYTES < end && strchr("\"'", at[-1]) && at[KEY_BYTES] == at[-1];
	if (!starts_key(text, at - quoted))
		return NULL;
	at = skip_spaces(at + KEY_BYTES + quoted, end);
	return at < end && *at == ':' ? at + 1 : NULL;
}

/* A value in one line, without its quotes; empty where it is a block, a reference or nothing. Of one that is too long for
 * a name no more is looked at: a line may hold thousands of keys. */
static struct text value_at(const char *at, const char *end)
{
	at = skip_spaces(at, end);
	char quote = at < end && (*at == '"' || *at == '\'') ? *at++ : '\0';
	const char *from = at, *last = at;
	while (at < end && last - from <= MOST_NAME && *at != '\n' && *at != '\r' &&
	       (quote ? *at != quote : !strchr(",}]", *at)) && !(!quote && *at == '#' && at > from && at[-1] == ' ')) {
		at++;
		last = at[-1] == ' ' || at[-1] == '\t' ? last : at;
	}
	struct text value = text_trimmed((struct text){from, (size_t)(at - from)});
	bool plain = value.length && value.length <= MOST_NAME && (quote || !strchr("|>&*!", *value.at)) &&
	             !memchr(value.at, '\0', value.length) && !memchr(value.at, '\\', value.length);
	return plain ? value : (struct text){"", 0};
}

void evidence_find(struct text portfolio, struct buffer *names)
{
	const char *at = portfolio.at, *end = portfolio.at + portfolio.length;
	for (size_t count = 0; count < MOST_NAMES; at += KEY_BYTES) {
		at = memmem(at, (size_t)(end - at), key, KEY_BYTES);
		if (!at)
			return;
		const char *behind = behind_key(portfolio.at, at, end);
		struct text value = behind ? value_at(behind, end) : (struct text){"", 0};
		if (value.length == 0)
			continue;
		buffer_add(names, value.at, value.length);
		buffer_add_char(names, '\n');
		count++;
	}
}

/* Whether a name stays inside the folder: relative, and never a step up. */
static bool stays_inside(struct text name)
{
	if (*name.at == '/')
		return false;
	for (size_t i = 0; i + 1 < name.length; i++)
		if ((i == 0 || name.at[i - 1] == '/') && name.at[i] == '.' && name.at[i + 1] == '.' &&
		    (i + 2 == name.length || name.at[i + 2] == '/'))
			return false;
	return true;
}

/* Where the line at `at` ends. */
static const char *end_of_line(const char *at, const char *end)
{
	const char *line = memchr(at, '\n', (size_t)(end - at));
	return line ? line : end;
}

/* Looking for the files of one portfolio. */
struct looking {
	int from; /* the folder that `path` is seen from */
	char path[MOST_PATH];
	size_t folder; /* bytes of `path`: the portfolio's own */
	/* Bytes behind it: the folders on the way to the last name, none of which is a link; mostly the next name stands there,
	 * too. */
	size_t entered;
	bool searched; /* that folder may be searched, for the last name was looked for in it */
	struct text listed;
};

/* How much of a name's way is known. */
static size_t known_of(const struct looking *looking, struct text name)
{
	const char *way = looking->path + looking->folder;
	return name.length > looking->entered && memcmp(way, name.at, looking->entered) == 0 ? looking->entered : 0;
}

/* Whether the name was seen in the folder that was searched last. */
static bool is_listed(const struct looking *looking, struct text name, size_t known)
{
	char line[MOST_NAME + 2];
	if (!looking->listed.length || !looking->searched || known != looking->entered ||
	    memchr(name.at + known, '/', name.length - known))
		return false;
	line[0] = line[name.length + 1] = '\n';
	memcpy(line + 1, name.at, name.length);
	return memmem(looking->listed.at, looking->listed.length, line, name.length + 2) != NULL;
}

/* '+' where it is a file, '-' where it is none; '?' where nobody can say, for the folder may not be searched; '>' where a link
 * stands on the way: a link may lead anywhere, and what is there is nobody's business. */
static char sign_of(struct looking *looking, struct text name)
{
	struct stat status = {0};
	char *way = looking->path + looking->folder;
	size_t known = known_of(looking, name);
	if (is_listed(looking, name, known))
		return '+';
	memcpy(way, name.at, name.length);
	way[name.length] = '\0';
	looking->entered = known;
	looking->searched = false;
	for (char *slash = way + known; slash; *slash++ = '/') {
		looking->entered = (size_t)(slash - way);
		slash = strchr(slash, '/');
		if (slash)
			*slash = '\0';
		bool there = fstatat(looking->from, looking->path, &status, AT_SYMLINK_NOFOLLOW) == 0;
		looking->searched = !slash && (there || errno == ENOENT);
		if (!there)
			return errno == ENOENT || errno == ENOTDIR ? '-' : '?';
		if (S_ISLNK(status.st_mode))
			return '>';
		if (!slash)
			break;
	}
	return S_ISREG(status.st_mode) ? '+' : '-';
}

void evidence_look_from(int from, const char *portfolio, struct text names, struct text listed, struct buffer *lines)
{
	const char *slash = strrchr(portfolio, '/');
	UNFILLED struct looking looking;
	looking.from = from;
	looking.folder = slash ? (size_t)(slash - portfolio) + 1 : 0;
	looking.entered = 0;
	looking.searched = false;
	looking.listed = listed;
	if (looking.folder + MOST_NAME >= sizeof looking.path)
		return;
	memcpy(looking.path, portfolio, looking.folder);
	for (const char *at = names.at, *end = names.at + names.length, *line; at < end; at = line + 1) {
		line = end_of_line(at, end);
		struct text name = {at, (size_t)(line - at)};
		bool inside = name.length <= MOST_NAME && stays_inside(name);
		buffer_add_char(lines, inside ? sign_of(&looking, name) : '>');
		buffer_add(lines, name.at, name.length);
		buffer_add_char(lines, '\n');
	}
}

void evidence_look(const char *portfolio, struct text names, struct buffer *lines)
{
	if (strcmp(portfolio, "-") != 0)
		evidence_look_from(AT_FDCWD, portfolio, names, (struct text){"", 0}, lines);
}

void evidence_names(struct text lines, struct buffer *names)
{
	const char *end = lines.at + lines.length;
	for (const char *at = lines.at; at < end; at = end_of_line(at, end) + 1)
		buffer_add(names, at + 1, (size_t)(end_of_line(at, end) - at));
}
