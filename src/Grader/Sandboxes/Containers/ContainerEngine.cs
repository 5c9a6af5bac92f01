using System.Net.Sockets;
using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using Grader.Judging;

namespace Grader.Sandboxes.Containers;

/// <summary>The Docker engine of this machine, reached as Testcontainers reaches it.</summary>
internal sealed class ContainerEngine
{
    private const string VersionVariable = "DOCKER_API_VERSION";
    private const string HostVariable = "DOCKER_HOST";
    private static readonly Lock Settings = new();

    private readonly DockerClient _client;

    private ContainerEngine(DockerClient client, string version)
    {
        _client = client;
        Version = version;
    }

    /// <summary>The engine's version as it tells it: <c>28.2.2</c>.</summary>
    public string Version { get; }

    /// <summary>Connects to it.</summary>
    /// <exception cref="GraderFaultException">None answers, or not to this user.</exception>
    public static ContainerEngine Connect()
    {
        var version = Negotiate();
        if (TestcontainersSettings.OS.DockerEndpointAuthConfig is not { } endpoint)
            throw new GraderFaultException(new Finding("engine.none").With("endpoint", "Testcontainers").With("detail", ""));
        return new ContainerEngine(endpoint.GetDockerClientBuilder(Guid.Empty).Build(), version);
    }

    /// <summary>Asks the engine something and waits for its answer.</summary>
    /// <exception cref="GraderFaultException">It refused, or there was no answer.</exception>
    public T Ask<T>(Func<DockerClient, Task<T>> question)
    {
        try
        {
            return question(_client).GetAwaiter().GetResult();
        }
        catch (DockerApiException e)
        {
            throw new GraderFaultException(new Finding("engine.refused").With("detail", Plain(e.ResponseBody ?? e.Message)), e);
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw new GraderFaultException(new Finding("engine.lost").With("detail", Plain(e.Message)), e);
        }
    }

    /// <summary>Whether an exception is that of a connection that broke or was never made.</summary>
    public static bool IsLoss(Exception e) => e is HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException;

    /// <summary>Looks at an image.</summary>
    /// <exception cref="GraderFaultException">The engine does not have it.</exception>
    public ContainerImage FindImage(string name)
    {
        var image = Ask(async client =>
        {
            try
            {
                return await client.Images.InspectImageAsync(name);
            }
            catch (DockerImageNotFoundException)
            {
                return null;
            }
        });
        return image is null
            ? throw new GraderFaultException(new Finding("engine.no-image").With("image", name))
            : new ContainerImage(name, image.ID, [.. image.Config?.Env ?? []]);
    }

    /// <summary>The ids of the containers with a label.</summary>
    /// <param name="value">The label's value; any when null.</param>
    public IReadOnlyList<ContainerListResponse> Labelled(string label, string? value) => [.. Ask(client => client.Containers.ListContainersAsync(new ContainersListParameters
    {
        All = true,
        Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [value is null ? label : $"{label}={value}"] = true } },
    }))];

    /// <summary>Removes a container with whatever runs in it; one that is gone or going needs no removal.</summary>
    public void Remove(string id) => Ask(async client =>
    {
        try
        {
            await client.Containers.RemoveContainerAsync(id, new ContainerRemoveParameters { Force = true, RemoveVolumes = true });
        }
        catch (DockerApiException e) when (e.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Conflict)
        {
            // It is gone, or the engine is removing it already.
        }

        return true;
    });

    // Testcontainers insists on the newest version of the interface that it knows, and older engines refuse that. It takes its settings from
    // the environment the first time that they are used, so this comes before.
    private static string Negotiate()
    {
        lock (Settings)
        {
            var builder = new DockerClientBuilder();
            var host = Environment.GetEnvironmentVariable(HostVariable);
            using var client = (string.IsNullOrEmpty(host) ? builder : builder.WithEndpoint(new Uri(host))).Build();
            VersionResponse version;
            try
            {
                version = client.System.GetVersionAsync().GetAwaiter().GetResult();
            }
            catch (Exception e) when (IsLoss(e) || e is DockerApiException)
            {
                throw new GraderFaultException(Unreachable(host, e), e);
            }

            if (Environment.GetEnvironmentVariable(VersionVariable) is null)
                Environment.SetEnvironmentVariable(VersionVariable, version.APIVersion);
            // The reaper is a container from a registry that need not be reachable, with the engine's socket inside. Labels do its work here.
            TestcontainersSettings.ResourceReaperEnabled = false;
            return version.Version;
        }
    }

    private static Finding Unreachable(string? host, Exception e)
    {
        var address = string.IsNullOrEmpty(host) ? "unix:///var/run/docker.sock" : host;
        return address.StartsWith("unix://", StringComparison.Ordinal) && IsForbidden(address["unix://".Length..])
            ? new Finding("engine.forbidden").With("endpoint", address)
            : new Finding("engine.none").With("endpoint", address).With("detail", Plain(e.Message));
    }

    // The engine's words become a part of a sentence.
    private static string Plain(string message) => message.Trim().TrimEnd('.');

    private static bool IsForbidden(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return false;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AccessDenied;
        }
    }
}
