#include "batch_file.h"

static void look_inside(struct batch_file *file)
{
	struct buffer names = {0};
	hash_digest(file->bytes.at, file->bytes.length, file->sha256);
	hash_write(file->sha256, file->sha256_text);
	evidence_find((struct text){file->bytes.at, file->bytes.length}, &names);
	if (names.length)
		evidence_look(file->path, (struct text){names.at, names.length}, &file->evidence);
	buffer_free(&names);
}

bool batch_read_file(struct batch_file *file, const char *path, size_t most, int wake, struct error *error)
{
	file->path = path;
	buffer_clear(&file->evidence);
	buffer_add(&file->evidence, "", 0);
	if (!file_read_marked(path, most, wake, &file->bytes, &file->mark, error))
		return false;
	look_inside(file);
	return true;
}

void batch_free_file(struct batch_file *file)
{
	buffer_free(&file->bytes);
	buffer_free(&file->evidence);
}
