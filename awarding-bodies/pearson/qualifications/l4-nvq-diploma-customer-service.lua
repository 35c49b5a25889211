return qualification "l4-nvq-diploma-customer-service" {
	title = "Pearson Edexcel Level 4 NVQ Diploma in Customer Service (QCF)",
	level = 4,
	units = { "promote-continuous-improvement" },
	note = "The rules of combination, credits and number of this qualification were not found; none is checked.",
}
