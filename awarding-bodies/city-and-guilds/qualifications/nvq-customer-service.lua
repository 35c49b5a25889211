return qualification "nvq-customer-service" {
	title = "City & Guilds NVQ in Customer Service",
	units = { "develop-personal-performance" },
	note = "The source names no qualification and no level; this entry stands for whichever one the unit is taken in.",
}
