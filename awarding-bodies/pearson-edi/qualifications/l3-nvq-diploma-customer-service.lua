return qualification "l3-nvq-diploma-customer-service" {
	title = "Pearson EDI Level 3 NVQ Diploma in Customer Service (QCF)",
	level = 3,
	number = "500/8823/3",
	units = { "manage-customer-service-performance" },
	note = "The rules of combination were not found; none is checked.",
}
