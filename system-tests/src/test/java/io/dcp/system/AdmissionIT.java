package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container asks of its host is judged, whoever asks and however it is written (S08). */
class AdmissionIT {
  private static Session deployer;

  @RegisterExtension final Workbench workbench = new Workbench();
  private Wishes wishes;

  @BeforeAll
  static void begin() {
    deployer = Session.ofNew("deployer");
  }

  @BeforeEach
  void wish() {
    wishes = new Wishes(deployer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "privileged        | security.privileged           | 'security':{'privileged':true}",
        "capabilities      | security.capabilitiesAdded[0] | 'security':{'capabilitiesAdded':['cap_sys_admin']}",
        "capabilities      | security.capabilitiesAdded[0] | 'security':{'capabilitiesAdded':['all']}",
        "host-processes    | security.pidNamespace         | 'security':{'pidNamespace':'host'}",
        "host-ipc          | security.ipcNamespace         | 'security':{'ipcNamespace':'host'}",
        "host-names        | security.utsNamespace         | 'security':{'utsNamespace':'host'}",
        "host-users        | security.userNamespace        | 'security':{'userNamespace':'host'}",
        "host-cgroups      | security.cgroupNamespace      | 'security':{'cgroupNamespace':'host'}",
        "joined-namespaces | security.pidNamespace         | 'security':{'pidNamespace':'container:db'}",
        "joined-namespaces | networks[0].name              | 'networks':[{'name':'container:db'}]",
        "host-network      | networks[0].name              | 'networks':[{'name':'host'}]",
        "bind-mounts       | mounts[0].source              | 'mounts':[{'type':'bind','source':'/srv','target':'/x'}]",
        "engine-socket     | mounts[0].source              | 'mounts':[{'type':'bind','source':'/run/docker.sock','target':'/x'}]",
        "engine-socket     | mounts[0].source              | 'mounts':[{'type':'bind','source':'/srv/../run','target':'/x'}]",
        "engine-socket     | mounts[0].source              | 'mounts':[{'type':'bind','source':'/proc/1/root/run','target':'/x'}]",
        "volume-drivers    | mounts[0].volumeDriver        | 'mounts':[{'type':'volume','source':'vv','target':'/x','volumeDriver':'sshfs'}]",
        "volume-options    | mounts[0].volumeOptions       | 'mounts':[{'type':'volume','source':'vv','target':'/x','volumeOptions':{'type':'none','o':'bind','device':'/'}}]",
        "volumes-from      | security.volumesFrom[0]       | 'security':{'volumesFrom':['db']}",
        "devices           | resources.devices[0].hostPath | 'resources':{'devices':[{'hostPath':'/dev/sda'}]}",
        "device-rules      | resources.deviceRules[0]      | 'resources':{'deviceRules':['b *:* rwm']}",
        "gpus              | resources.gpus                | 'resources':{'gpus':-1}",
        "security-options  | security.options[0]           | 'security':{'options':['seccomp=unconfined']}",
        "cgroup-parent     | resources.cgroupParent        | 'resources':{'cgroupParent':'/'}",
        "sysctls           | security.sysctls[kernel.msgmax] | 'security':{'sysctls':{'kernel.msgmax':'1'}}",
        "runtime           | security.runtime              | 'security':{'runtime':'runc'}",
      })
  void s08_what_reaches_the_host_is_refused_with_its_rule(String rule, String field, String wish) {
    var answer = wishes.create(wish);

    assertProblem(answer, 422, Wishes.BROKEN);
    assertField(answer, field);
    assertThat(answer.json().path("errors").findValuesAsText("rule")).contains(rule);
    wishes.assertNotMade();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'HostConfig':{'Privileged':true}",
        "'hostConfig':{'binds':['/:/host']}",
        "'binds':['/:/host']",
        "'Security':{'privileged':true}",
        "'security':{'Privileged':true}",
        "'security':{'PRIVILEGED':true}",
        "'security':{'securityOpt':['seccomp=unconfined']}",
        "'security':{'ociRuntime':'x'}",
        "'mounts':[{'Type':'bind','type':'volume','target':'/x'}]",
        "'mounts':[{'type':'volume','target':'/x','bindOptions':{}}]",
        "'resources':{'Devices':[]}",
        "'resources':{'blkioDeviceReadBps':[]}",
        "'networks':[{'name':'bridge','driverOpts':{}}]",
        "'networkMode':'host'",
        "'pidMode':'host'",
      })
  void s08_a_field_in_another_writing_or_of_the_engine_itself_is_none(String wish) {
    assertProblem(wishes.create(wish), 400, "UNKNOWN_FIELD");
    wishes.assertNotMade();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'security':{'privileged':false,'privileged':true}",
        "'security':{},'security':{'privileged':true}",
        "'mounts':[{'type':'volume','type':'bind','source':'/','target':'/x'}]",
      })
  void s08_a_key_that_comes_twice_is_no_json(String wish) {
    assertProblem(wishes.create(wish), 400, "MALFORMED_REQUEST");
    wishes.assertNotMade();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'mounts':[{'type':'BIND','source':'/','target':'/x'}]",
        "'mounts':[{'type':'npipe','source':'/','target':'/x'}]",
        "'mounts':[{'type':'volume','source':'/etc','target':'/x'}]",
        "'mounts':[{'type':'volume','source':'../etc','target':'/x'}]",
        "'mounts':[{'type':'bind','source':'etc','target':'/x'}]",
        "'security':{'pidNamespace':'HOST'}",
        "'security':{'cgroupNamespace':'container:db'}",
        "'networks':[{'name':'ns:/proc/1/ns/net'}]",
        "'networks':[{'name':'bridge'},{'name':'host'}]",
        "'resources':{'deviceRules':['a *:* rwm, b 8:* rwm']}",
      })
  void s08_a_value_that_only_the_engine_might_understand_is_refused(String wish) {
    assertProblem(wishes.create(wish), 400, "VALIDATION_FAILED");
    wishes.assertNotMade();
  }

  @Test
  void s08_a_volume_that_was_made_earlier_is_judged_by_how_it_was_made() {
    var trap = Lab.unique("trap");
    Lab.docker(1, "volume", "create", "-o", "type=none", "-o", "o=bind", "-o", "device=/", trap);
    try {
      var answer =
          wishes.create("'mounts':[{'type':'volume','source':'%s','target':'/x'}]".formatted(trap));

      assertProblem(answer, 422, Wishes.BROKEN);
      assertThat(answer.json().path("errors").findValuesAsText("rule"))
          .containsExactly("volume-options");
    } finally {
      Lab.docker(1, "volume", "rm", trap);
    }
  }

  @Test
  void s08_the_host_network_is_refused_by_its_id_too() {
    var id = Lab.docker(1, "network", "inspect", "--format", "{{.Id}}", "host").strip();

    for (var written : List.of(id, id.substring(0, 12))) {
      assertThat(
              wishes
                  .create("'networks':[{'name':'%s'}]".formatted(written))
                  .json()
                  .path("errors")
                  .findValuesAsText("rule"))
          .as(written)
          .containsExactly("host-network");
    }
  }

  @Test
  void s08_a_container_that_is_there_is_not_changed_into_what_the_policy_refuses() {
    var container = Workbench.id(workbench.create(Workbench.unstarted()));
    var path = Workbench.containers() + "/" + container;

    assertProblem(
        Platform.post(
            path + "/rename",
            Map.of("name", wishes.name(), "privileged", true),
            deployer.headers()),
        400,
        "UNKNOWN_FIELD");
    for (var unoffered : List.of("/update", "/recreate", "/commit")) {
      assertThat(Platform.post(path + unoffered, Map.of(), deployer.headers()).status())
          .as(unoffered)
          .isIn(404, 405);
    }
    assertThat(
            StreamClient.open(
                    deployer.headers(), TerminalIT.path(container, "exec"), "privileged=true")
                .awaitClose())
        .isEqualTo(4400);
  }
}
