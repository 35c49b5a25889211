return qualification "l2-nvq-certificate-customer-service" {
	title = "Pearson Edexcel Level 2 NVQ Certificate in Customer Service (QCF)",
	level = 2,
	units = { "develop-personal-performance", "promote-continuous-improvement" },
	note = "The rules of combination, credits and number of this qualification were not found; none is checked.",
}
