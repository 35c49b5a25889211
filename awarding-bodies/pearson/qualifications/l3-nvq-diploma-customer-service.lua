return qualification "l3-nvq-diploma-customer-service" {
	title = "Pearson Edexcel Level 3 NVQ Diploma in Customer Service (QCF)",
	level = 3,
	units = { "develop-personal-performance", "promote-continuous-improvement" },
	note = "The rules of combination, credits and number of this qualification were not found; none is checked.",
}
