// Stands for the script that the build of the client leaves here.
