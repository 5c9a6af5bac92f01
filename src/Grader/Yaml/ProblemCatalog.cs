using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Every problem code with the parameters its texts may use, as <c>FindingCatalog</c> has them for findings.</summary>
public static class ProblemCatalog
{
    /// <summary>Parameter names by code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = CodeTable.Parse(Table);

    // {name} is what is wrong, {seen} a predicate of it, {expected} and {advice} say what should stand there: phrases with parameters
    // of their own. {known}, {keys} and {verbs} are lists of words; the other ones are words or numbers of the file.
    private const string Table = """
        no-file
        folder-for-file
        too-large                bytes limit
        not-utf8
        unreadable               detail
        empty-file
        second-document
        too-deep                 limit
        too-many-values          limit
        not-yaml                 said
        unbalanced
        bad-tag
        open-list
        open-map
        tab
        second-colon
        first-character
        alias                    name
        anchor                   name
        tag                      tag
        no-word                  seen
        twice                    key line
        wrong                    name seen expected
        wrong-near               name seen expected near
        wrong-braces             name seen expected word
        wrong-count              name items expected
        quoted-number            name seen expected
        lacks-key                name key expected
        lacks-one-of             name advice
        unknown-key              key name advice
        goes-elsewhere           key name owner verb
        stand-together           second first known
        stands-alone             key advice
        two-verbs                second first expected
        empty-map                name expected
        no-verb                  name keys expected
        no-verb-of               name keys expected key owners
        no-port                  name seen expected
        half-byte                name seen expected
        lone-brace               name seen brace placeholder expected
        no-pattern               name seen error offset expected
        no-address               name seen expected
        no-instant               name seen expected
        early-extension          name deadline
        far-address              name seen expected
        unknown-program          word advice
        unknown-peer             word advice
        unknown-actor            word advice
        unknown-connection       word advice
        unknown-setting          word advice
        unknown-default          word advice
        unknown-value            word setting advice
        unknown-check            word advice
        unknown-exercise         word advice
        unknown-placeholder      word advice
        not-yet                  name
        hides-name               name
        hides-setting            name
        hides-built-in           name
        name-taken               name
        actor-taken              name actor
        peer-for-running         name actor
        peer-for-program         name actor
        program-for-peer         name expected
        program-at               name expected
        program-sends            name
        wrong-peer               name actor expected
        listener-for-connection  name actor expected
        wrong-speaker            name actor
        talks-to-itself          name
        silent-target            name transport
        other-target             name on transport purpose
        no-target                transport purpose
        several-targets          transport known
        no-sandbox
        several-sandboxes        known
        never-listens            program
        link-nowhere             server
        link-elsewhere           server on
        only-on-connections      key name actor
        only-on-streams          key name actor
        only-on-datagrams        key name actor
        only-of-connections      key on
        only-of-clients          key name actor
        fault-of-streams         key on
        fault-of-datagrams       key on
        min-above-max            min max
        no-hint                  check
        cannot-fail              check
        check-twice              check line
        needs-itself             check
        needs-later              need check
        needs-hidden             need check
        wrong-sum                points sum
        no-candidates            setting
        undiscovered             setting
        exercise-twice           exercise place
        nothing-to-reuse         exercise program
        no-folder
        no-exercise
        no-exercises
        unreadable-folder        detail
        build-as-text            name seen words
        command-as-text          role seen words
        outside                  file
        outside-folder           file folder
        missing-file             file
        missing-file-near        file near
        no-program               file
        not-runnable             file
        several-programs         file count example
        unused-role              exercise role
        second-manifest          read
        misnamed-manifest        name
        too-many-files           limit
        too-deep-folders         limit
        closed-folder
        name-not-utf8
        absolute-path
        path-outside
        long-name                limit
        long-path                limit
        link
        outer-link
        special-file
        made-by-tools            count
        same-name                count
        other-capitals           other
        file-and-folder
        large-file               limit
        no-room
        files-left-out           count limit
        damaged-file
        not-an-archive
        damaged-archive
        encrypted-archive
        oversized-archive
        more-left-out            count
        """;
}
