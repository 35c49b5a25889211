# Splits lists of mistakes (see tests/cli/mistakes.sh) into folders: into/LIST/000 what each of them starts from, then
# 001, 002 … one a mistake, with title, says, run and the files. awk -v into=FOLDER -f split.awk LIST.txt …

function open(name)
{
	if (path)
		close(path)
	path = into "/" list "/" sprintf("%03d", number) "/" name
	folder = path
	sub("/[^/]*$", "", folder)
	system("mkdir -p '" folder "'")
	printf "" >path
}

FNR == 1 {
	list = FILENAME
	sub(".*/", "", list)
	sub("\\.txt$", "", list)
	number = 0
	open("title")
}

/^## / {
	number++
	open("title")
	print substr($0, 4) >path
	next
}

/^---- says$/ {
	open("says")
	next
}

/^---- run / {
	open("run")
	print substr($0, 10) >path
	next
}

# A folder's name ends with a slash: what holds it open is never looked at.
/^---- / {
	open("files/" $2 ($3 == "bytes" ? ".bytes" : "") ($2 ~ /\/$/ ? ".keep" : ""))
	next
}

FNR > 1 && number + 0 >= 0 {
	print >path
}
