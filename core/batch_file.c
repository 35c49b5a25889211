#include "batch_file.h"

#include "text_path.h"

static void look_inside(struct batch_file *file)
{
	struct buffer names = {0};
	hash_digest(file->bytes.at, file->bytes.length, file->sha256);
	hash_write(file->sha256, file->sha256_text);
	evidence_find((struct text){file->bytes.at, file->bytes.length}, &names);
	if (names.length)
		evidence_look(file->name.at, (struct text){names.at, names.length}, &file->evidence);
	buffer_free(&names);
}

bool batch_read_file(struct batch_file *file, const char *path, size_t most, int wake, struct error *error)
{
	struct error own = {0};
	file->path = path;
	buffer_clear(&file->evidence);
	buffer_add(&file->evidence, "", 0);
	if (!file_read_marked(path_meant(&file->name, path), most, wake, &file->bytes, &file->mark, &own))
		return error_at(error, (struct place){path, 0, 0}, "%s", own.sentence);
	look_inside(file);
	return true;
}

void batch_free_file(struct batch_file *file)
{
	buffer_free(&file->name);
	buffer_free(&file->bytes);
	buffer_free(&file->evidence);
}
