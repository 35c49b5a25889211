#include <string.h>

#include "portfolio_parts.h"

bool portfolio_read_keys(struct arena *arena, const char *path, const char *bytes, size_t length,
                         const char *const *names, const char **values, struct error *error)
{
	struct portfolio_limits limits = portfolio_default_limits();
	struct source source = {arena, path, bytes, length, limits};
	struct raw_file file = {0};
	size_t count = 0;
	for (; names[count]; count++)
		values[count] = NULL;
	if (!raw_read_plain(&source, &file, error))
		return false;
	if (file.root && file.root->kind != RAW_MAP)
		return error_at(error, (struct place){path, file.root->line, 1},
		                "a list of keys is wanted, such as %s: …", names[0]);
	for (const struct raw *at = file.root ? file.root->first : NULL; at && at->next; at = at->next->next) {
		size_t i = 0;
		if (at->kind != RAW_TEXT)
			return error_at(error, (struct place){path, at->line, at->column},
			                "a list of keys is wanted, such as %s: …", names[0]);
		while (names[i] && !text_is(at->text, names[i]))
			i++;
		const char *near = names[i] ? NULL : text_nearest(at->text.at, names, count);
		if (!names[i])
			return error_at(error, (struct place){path, at->line, at->column},
			                "'%s' is not known here%s%s%s", at->text.at, near ? "; did you mean '" : "",
			                near ? near : "", near ? "'?" : "");
		if (values[i])
			return error_at(error, (struct place){path, at->line, at->column},
			                "'%s' is there twice: take one of them out", names[i]);
		if (at->next->kind != RAW_TEXT || !at->next->text.length)
			return error_at(error, (struct place){path, at->line, at->column},
			                "'%s' wants a text behind it", names[i]);
		values[i] = arena_text(arena, at->next->text.at, at->next->text.length).at;
	}
	return true;
}
