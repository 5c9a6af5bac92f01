using Grader.Os.Proc;
using Grader.Specs;

namespace Grader.Doctor;

/// <summary>A port of the exercises that a program of this machine has.</summary>
/// <param name="Holder">Null where the machine does not show it to this user.</param>
internal sealed record HeldPort(Endpoint Endpoint, SocketHolder? Holder);
