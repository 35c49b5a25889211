return body "city-and-guilds" {
	title = "City & Guilds",
}
