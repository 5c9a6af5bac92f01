using Grader.Specs;
using Grader.Submissions.Naming;
using Grader.Submissions.Recipes;

namespace Grader.Submissions.Discovery;

/// <summary>
/// Finds, by the names of files and folders, the programs that could serve for an exercise. Numbered ones come first; a bare file
/// (<c>udp_echo_server.py</c>) serves only for the first exercise of the guide that is about it, never for a later one.
/// </summary>
internal sealed class ProgramFinder
{
    private readonly IReadOnlyList<(Candidate Candidate, NumberedPlace Place)> _placed;
    private readonly IReadOnlyList<ExerciseSpec> _inOrder;
    private readonly IReadOnlyList<(string Exercise, ProgramSpec Program)> _named;
    private readonly IReadOnlyCollection<string> _roles;

    public ProgramFinder(IReadOnlyList<ExerciseSpec> exercises, IReadOnlyList<Candidate> candidates)
    {
        var numbers = new ExerciseNumbers(exercises.Select(exercise => exercise.Id));
        _placed = [.. candidates.Select(candidate => (candidate, numbers.In(candidate.Place)))];
        _inOrder = [.. exercises.OrderBy(exercise => exercise.Id, ExerciseOrder.Instance)];
        _named = [.. _inOrder.SelectMany(exercise => exercise.Programs.Values.Where(program => program.Reuses.Count == 0).Select(program => (exercise.Id, program)))];
        _roles = [.. exercises.SelectMany(exercise => exercise.Programs.Keys).Distinct()];
    }

    /// <summary>Empty when there is none; several when it takes <see cref="Preference"/> to tell which is meant.</summary>
    public IReadOnlyList<Candidate> Find(ExerciseSpec exercise, ProgramSpec program)
    {
        var own = _placed.Where(placed => placed.Place.Exercises.Contains(exercise.Id)).Select(placed => placed.Candidate).ToList();
        var withRole = own.FindAll(candidate => RoleNames.InPath(candidate.Place, _roles) == program.Role);
        if (withRole.Count > 0)
            return withRole;
        if (exercise.Programs.Count == 1 && Lone(own) is { Count: > 0 } lone)
            return lone;
        return [.. _placed.Where(placed => placed.Place.IsBare && IsHome(placed.Candidate, exercise, program)).Select(placed => placed.Candidate)];
    }

    /// <summary>Where one role is needed, the only program is it whatever its name; among several, the one called <c>main</c>.</summary>
    private List<Candidate> Lone(List<Candidate> own)
    {
        var programs = own.FindAll(candidate => !HelperNames.IsHelper(Files.Paths.Name(candidate.Place)));
        var roleless = programs.FindAll(candidate => RoleNames.InPath(candidate.Place, _roles) is null);
        var mains = roleless.FindAll(candidate => MainNames.IsMain(Files.Paths.Name(candidate.Place)));
        // A program handed in compiled as well as in source is one program.
        return mains.Count > 0 ? mains : programs.Select(candidate => candidate.Place).Distinct().Count() == 1 ? roleless : [];
    }

    private bool IsHome(Candidate candidate, ExerciseSpec exercise, ProgramSpec program)
    {
        // A name that an exercise gives is that program's, whether or not it tells a role.
        var name = Words.Squash(Files.Paths.Name(candidate.Place));
        if (_named.FirstOrDefault(other => GuideNames.Include(other.Program, name)) is { Program: not null } named)
            return named.Exercise == exercise.Id && named.Program.Role == program.Role;
        return RoleNames.InPath(candidate.Place, _roles) == program.Role
            && TransportNames.InPath(candidate.Place) is { } transport
            && GuideNames.IsPlain(name, _roles)
            && _inOrder.FirstOrDefault(other => HasOwn(other, program.Role) && TransportNames.Of(other) == transport)?.Id == exercise.Id;
    }

    private static bool HasOwn(ExerciseSpec exercise, string role) =>
        exercise.Programs.TryGetValue(role, out var program) && program.Reuses.Count == 0;
}
