#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "portfolio.h"

static const char file[] = "portfolio: 1\n"
			   "learner: {id: '7'}\n"
			   "qualification: cyq/q\n"
			   "units: [u]\n"
			   "improvements:\n"
			   "  - id: I1\n"
			   "    gap: Customers wait too long\n"
			   "    plan:\n"
			   "      actions: [{text: Trial, owner: learner}]\n"
			   "development_plan:\n"
			   "  objectives:\n"
			   "    - id: O1\n"
			   "      text: Raise it\n"
			   "      resources: [Course, Time]\n"
			   "      actions: [{text: First}, {text: Second}]\n"
			   "    - id: O2\n"
			   "      text: Lower it\n"
			   "reviews:\n"
			   "  - id: R1\n"
			   "    improvements: [{id: N1, text: Listen}]\n"
			   "  - id: R2\n"
			   "    improvements: [{id: N2, text: Ask}]\n"
			   "activities: []\n";

struct room {
	struct arena *arena;
	struct portfolio *portfolio;
};

static int read_it(void **state)
{
	struct error error = {0};
	struct arena *arena = arena_new();
	struct room *room = arena_take(arena, sizeof *room);
	room->arena = arena;
	room->portfolio = portfolio_read(arena, "a.yaml", file, strlen(file), NULL, &error);
	*state = room;
	return room->portfolio && !room->portfolio->faults ? 0 : -1;
}

static int give_back(void **state)
{
	struct room *room = *state;
	arena_free(room->arena);
	return 0;
}

static const struct node *objective(const struct room *room, size_t number)
{
	const struct node *plan = node_child(room->portfolio->root, "development_plan");
	return node_child(plan, "objectives")->items[number];
}

static size_t find(const struct room *room, const struct node *under, const char *name, const struct node ***out)
{
	const struct format_subject *subject = format_subject_named(name);
	assert_non_null(subject);
	return node_subjects(room->portfolio, under, subject, room->arena, out);
}

static void children_by_key(void **state)
{
	const struct room *room = *state;
	const struct node *first = objective(room, 0);
	assert_string_equal(node_child(first, "text")->text.at, "Raise it");
	assert_null(node_child(first, "success"));
	assert_null(node_child(first, "no such key"));
	assert_null(node_child(node_child(first, "text"), "id"));
	assert_null(node_child(node_child(first, "resources"), "0"));
}

static void record_and_id_around(void **state)
{
	const struct room *room = *state;
	const struct node *first = objective(room, 0);
	const struct node *action = node_child(first, "actions")->items[0];
	assert_ptr_equal(node_record(node_child(first, "text")), first);
	assert_ptr_equal(node_record(node_child(first, "resources")->items[1]), first);
	assert_string_equal(node_id(first), "O1");
	assert_string_equal(node_id(node_child(action, "text")), "O1");
	assert_null(node_id(room->portfolio->root));
	assert_null(node_id(node_child(room->portfolio->root, "learner")));
}

static void check_path(const struct node *node, const char *wanted)
{
	struct buffer path = {0};
	node_path(node, &path);
	assert_string_equal(path.at ? path.at : "", wanted);
	buffer_free(&path);
}

static void paths(void **state)
{
	const struct room *room = *state;
	const struct node *first = objective(room, 0);
	check_path(room->portfolio->root, "");
	check_path(first->parent, "development_plan.objectives");
	check_path(node_child(objective(room, 1), "text"), "development_plan.objectives[1].text");
	check_path(node_child(first, "resources")->items[1], "development_plan.objectives[0].resources[1]");
}

static void places(void **state)
{
	const struct room *room = *state;
	struct place place = node_place(room->portfolio, node_child(objective(room, 1), "text"));
	assert_string_equal(place.file, "a.yaml");
	assert_int_equal(place.line, 17);
	assert_int_equal(place.column, 13);
}

static void numbers_follow_the_file(void **state)
{
	const struct room *room = *state;
	const struct portfolio *portfolio = room->portfolio;
	for (size_t i = 0; i < portfolio->count; i++) {
		const struct node *node = portfolio->nodes[i];
		assert_int_equal(node->number, i);
		assert_true(i == 0 || node->line >= portfolio->nodes[i - 1]->line);
		assert_true(!node->parent || (node->parent->number < i && node->end <= node->parent->end));
	}
	assert_int_equal(portfolio->root->end, portfolio->count);
}

static void subjects_in_the_order_of_the_file(void **state)
{
	const struct room *room = *state;
	const struct node **found;
	assert_int_equal(find(room, room->portfolio->root, "need", &found), 2);
	assert_string_equal(node_id(found[0]), "N1");
	assert_string_equal(node_id(found[1]), "N2");
	assert_int_equal(find(room, room->portfolio->root, "action", &found), 3);
	assert_string_equal(node_child(found[0], "text")->text.at, "Trial");
	assert_string_equal(node_child(found[2], "text")->text.at, "Second");
}

static void subjects_under_a_holder(void **state)
{
	const struct room *room = *state;
	const struct node **found;
	assert_int_equal(find(room, objective(room, 0), "action", &found), 2);
	assert_int_equal(find(room, objective(room, 1), "action", &found), 0);
	assert_int_equal(find(room, objective(room, 0), "objective", &found), 1);
	assert_int_equal(find(room, room->portfolio->root, "portfolio", &found), 1);
	assert_int_equal(find(room, room->portfolio->root, "plan", &found), 1);
	assert_int_equal(find(room, room->portfolio->root, "feedback", &found), 0);
}

static void any_text(void **state)
{
	const struct room *room = *state;
	const struct node **found;
	assert_int_equal(find(room, objective(room, 0), "text", &found), 5);
	assert_string_equal(found[0]->text.at, "Raise it");
	assert_string_equal(found[1]->text.at, "Course");
	assert_int_equal(find(room, node_child(room->portfolio->root, "learner"), "text", &found), 0);
}

static const struct node *where(const struct node *under, const char *name)
{
	return node_subject_place(under, format_subject_named(name));
}

static void place_of_a_subject(void **state)
{
	const struct room *room = *state;
	const struct node *root = room->portfolio->root, *first = objective(room, 0);
	assert_ptr_equal(where(root, "portfolio"), root);
	assert_ptr_equal(where(root, "plan"), node_child(root, "development_plan"));
	assert_ptr_equal(where(root, "objective"), first->parent);
	assert_ptr_equal(where(first, "action"), node_child(first, "actions"));
	assert_ptr_equal(where(root, "text"), root);
}

static void place_of_a_missing_subject(void **state)
{
	const struct room *room = *state;
	const struct node *root = room->portfolio->root, *second = objective(room, 1);
	assert_ptr_equal(where(root, "feedback"), root);
	assert_ptr_equal(where(root, "activity"), node_child(root, "activities"));
	assert_ptr_equal(where(root, "revision"), node_child(root, "development_plan"));
	assert_ptr_equal(where(second, "action"), second);
	assert_ptr_equal(where(root, "strength"), node_child(root, "reviews")->items[0]);
	assert_ptr_equal(where(second, "feedback"), second);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(children_by_key),
		cmocka_unit_test(record_and_id_around),
		cmocka_unit_test(paths),
		cmocka_unit_test(places),
		cmocka_unit_test(numbers_follow_the_file),
		cmocka_unit_test(subjects_in_the_order_of_the_file),
		cmocka_unit_test(subjects_under_a_holder),
		cmocka_unit_test(any_text),
		cmocka_unit_test(place_of_a_subject),
		cmocka_unit_test(place_of_a_missing_subject),
	};
	return cmocka_run_group_tests_name("node", tests, read_it, give_back);
}
