#include <time.h>

#include "calendar.h"
#include "command.h"

enum { SECONDS_OF_DAY = 24 * 60 * 60 };

static int64_t day_of(time_t now)
{
	return (int64_t)now / SECONDS_OF_DAY - ((int64_t)now % SECONDS_OF_DAY < 0);
}

int64_t command_today(const struct request *request)
{
	return request->has_today ? request->today : day_of(time(NULL));
}

const char *command_moment(struct arena *arena)
{
	time_t now = time(NULL);
	int64_t day = day_of(now);
	int second = (int)((int64_t)now - day * SECONDS_OF_DAY);
	char date[CALENDAR_DATE_ROOM];
	return arena_print(arena, "%sT%02d:%02d:%02dZ", calendar_write(day, date), second / 3600, second / 60 % 60,
	                   second % 60);
}

int64_t command_milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
