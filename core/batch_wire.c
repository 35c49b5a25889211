#include "batch_wire.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static const uint64_t no_string = UINT64_MAX;

/* Messages --------------------------------------------------------------------------------------------------------- */

void wire_add_number(struct buffer *out, uint64_t number)
{
	buffer_add(out, &number, sizeof number);
}

void wire_add_bytes(struct buffer *out, const char *at, size_t length)
{
	wire_add_number(out, length);
	buffer_add(out, at, length);
}

void wire_add_string(struct buffer *out, const char *string)
{
	if (string)
		wire_add_bytes(out, string, strlen(string));
	else
		wire_add_number(out, no_string);
}

static bool fail(struct wire *wire)
{
	*wire = (struct wire){"", 0, true};
	return false;
}

static bool take(struct wire *wire, void *into, size_t length)
{
	if (wire->left < length)
		return fail(wire);
	memcpy(into, wire->at, length);
	wire->at += length;
	wire->left -= length;
	return true;
}

uint64_t wire_number(struct wire *wire)
{
	uint64_t number = 0;
	take(wire, &number, sizeof number);
	return wire->failed ? 0 : number;
}

static struct text bytes_of_length(struct wire *wire, uint64_t length)
{
	if (wire->left < length)
		fail(wire);
	if (wire->failed)
		return (struct text){"", 0};
	struct text text = {wire->at, (size_t)length};
	wire->at += length;
	wire->left -= (size_t)length;
	return text;
}

struct text wire_bytes(struct wire *wire)
{
	return bytes_of_length(wire, wire_number(wire));
}

const char *wire_string(struct wire *wire, struct arena *arena)
{
	uint64_t length = wire_number(wire);
	if (length == no_string)
		return NULL;
	struct text text = bytes_of_length(wire, length);
	return arena_text(arena, text.at, text.length).at;
}

size_t wire_count(struct wire *wire, size_t least)
{
	uint64_t count = wire_number(wire);
	if (count > wire->left / least)
		fail(wire);
	return wire->failed ? 0 : (size_t)count;
}

/* Frames ----------------------------------------------------------------------------------------------------------- */

size_t wire_begin_frame(struct buffer *out)
{
	size_t begin = out->length;
	wire_add_number(out, 0);
	return begin;
}

void wire_end_frame(struct buffer *out, size_t begin)
{
	uint64_t length = out->length - begin - sizeof length;
	memcpy(out->at + begin, &length, sizeof length);
}

enum wire_frame wire_find_frame(const char *at, size_t length, struct text *message, size_t *taken)
{
	uint64_t inside;
	if (length < sizeof inside)
		return WIRE_PART;
	memcpy(&inside, at, sizeof inside);
	if (inside > WIRE_MOST_FRAME)
		return WIRE_BROKEN;
	if (length - sizeof inside < inside)
		return WIRE_PART;
	*message = (struct text){at + sizeof inside, (size_t)inside};
	*taken = sizeof inside + (size_t)inside;
	return WIRE_WHOLE;
}

/* Sockets ---------------------------------------------------------------------------------------------------------- */

bool wire_send(int socket, const void *bytes, size_t length)
{
	for (const char *at = bytes; length > 0;) {
		ssize_t sent = send(socket, at, length, MSG_NOSIGNAL);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		length -= (size_t)sent;
	}
	return true;
}

static bool receive_all(int socket, void *into, size_t length)
{
	for (char *at = into; length > 0;) {
		ssize_t got = recv(socket, at, length, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		length -= (size_t)got;
	}
	return true;
}

bool wire_receive(int socket, struct buffer *into)
{
	enum { PIECE = 64 * 1024 };
	UNFILLED char piece[PIECE];
	uint64_t left;
	buffer_clear(into);
	if (!receive_all(socket, &left, sizeof left) || left > WIRE_MOST_FRAME)
		return false;
	while (left > 0) {
		size_t size = left < sizeof piece ? (size_t)left : sizeof piece;
		if (!receive_all(socket, piece, size))
			return false;
		buffer_add(into, piece, size);
		left -= size;
	}
	return true;
}

/* Room for one descriptor beside a message, aligned as the system wants it. */
union passing {
	struct cmsghdr head;
	char room[CMSG_SPACE(sizeof(int))];
};

bool wire_send_order(int socket, uint32_t number, int descriptor)
{
	union passing passing = {0};
	struct iovec bytes = {&number, sizeof number};
	struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1};
	if (descriptor >= 0) {
		message.msg_control = passing.room;
		message.msg_controllen = sizeof passing.room;
		struct cmsghdr *head = CMSG_FIRSTHDR(&message);
		head->cmsg_level = SOL_SOCKET;
		head->cmsg_type = SCM_RIGHTS;
		head->cmsg_len = CMSG_LEN(sizeof descriptor);
		memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
	}
	ssize_t sent;
	do
		sent = sendmsg(socket, &message, MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	return sent == (ssize_t)sizeof number;
}

bool wire_receive_order(int socket, uint32_t *number, int *descriptor)
{
	union passing passing = {0};
	struct iovec bytes = {.iov_len = sizeof *number};
	bytes.iov_base = number;
	struct msghdr message = {
		.msg_iov = &bytes, .msg_iovlen = 1, .msg_control = passing.room, .msg_controllen = sizeof passing.room};
	ssize_t got;
	do
		got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL);
	while (got < 0 && errno == EINTR);
	*descriptor = -1;
	struct cmsghdr *head = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
	if (head && head->cmsg_type == SCM_RIGHTS)
		memcpy(descriptor, CMSG_DATA(head), sizeof *descriptor);
	return got == (ssize_t)sizeof *number;
}
