return body "cyq" {
	title = "Central YMCA Qualifications (CYQ)",
}
