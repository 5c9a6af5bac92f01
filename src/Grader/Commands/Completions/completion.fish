# Completes grader's command line in fish. Where the grader offers nothing, files are completed.
function __grader_complete
    set -l words (commandline -opc)
    set -l token (commandline -ct)
    set -l offered ($words[1] '[suggest]' (string join ' ' -- $words[2..] "$token") 2>/dev/null)
    if test (count $offered) -gt 0
        string join \n -- $offered
    else if string match -q -- '*=*' $token
        set -l name (string split -m 1 = -- $token)
        for path in (__fish_complete_path $name[2])
            echo -- "$name[1]=$path"
        end
    else
        __fish_complete_path $token
    end
end
complete -c grader -f -a '(__grader_complete)'
